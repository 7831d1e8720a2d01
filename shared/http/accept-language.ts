import type { Language } from '../kernel/bilingual.ts';

interface Range {
  readonly tag: string;
  readonly quality: number;
}

const readRange = (text: string): Range | undefined => {
  const [tag = '', ...parameters] = text.split(';').map((part) => part.trim());
  if (!/^(\*|[a-z]{1,8}(-[a-z0-9]{1,8})*)$/i.test(tag)) return undefined;
  const weight = parameters.find((parameter) => /^q\s*=/i.test(parameter));
  if (weight === undefined) return { tag: tag.toLowerCase(), quality: 1 };
  const value = weight.replace(/^q\s*=\s*/i, '');
  return /^(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(value)
    ? { tag: tag.toLowerCase(), quality: Number(value) }
    : undefined;
};

const qualityOf = (language: Language, ranges: readonly Range[]): number => {
  const own = ranges.filter(({ tag }) => tag === language || tag.startsWith(`${language}-`));
  if (own.length > 0) return Math.max(...own.map(({ quality }) => quality));
  return ranges.find(({ tag }) => tag === '*')?.quality ?? 0;
};

/** RFC 9110 12.5.4 over the two languages of the house; Chinese when the header is absent, unreadable or undecided. */
export const preferredLanguage = (header: string | undefined): Language => {
  const ranges = (header ?? '')
    .slice(0, 1_000)
    .split(',')
    .map(readRange)
    .filter((range) => range !== undefined);
  const english = qualityOf('en', ranges);
  const chinese = qualityOf('zh', ranges);
  if (english !== chinese) return english > chinese ? 'en' : 'zh';
  const first = ranges.find(({ tag, quality }) => quality === english && /^(zh|en)\b/.test(tag));
  return english > 0 && first?.tag.startsWith('en') ? 'en' : 'zh';
};
