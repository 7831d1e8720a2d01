const qualityOf = (accept: string, type: string): number => {
  const range = accept
    .slice(0, 1_000)
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .find((part) => part === type || part.startsWith(`${type};`));
  if (range === undefined) return 0;
  const weight = /;\s*q\s*=\s*([\d.]+)/.exec(range)?.[1];
  return weight === undefined ? 1 : Number(weight);
};

/** Whether a caller would rather have a page than JSON: only who names `text/html` gets one (RFC 9110 12.5.1). */
export const prefersHtml = (accept = ''): boolean => {
  const html = qualityOf(accept, 'text/html');
  return html > 0 && html >= qualityOf(accept, 'application/json');
};
