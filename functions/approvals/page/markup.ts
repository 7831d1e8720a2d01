import { escapeHtml } from '../../../shared/http/escape-html.ts';

/** Markup that is known to be sound: what `html` has made. */
export interface Markup {
  readonly markup: string;
}

type Part = string | number | null | Markup | readonly Markup[];

const isList = (part: Part): part is readonly Markup[] => Array.isArray(part);

const shown = (part: Part): string => {
  if (part === null) return '';
  if (isList(part)) return part.map(({ markup }) => markup).join('');
  return typeof part === 'object' ? part.markup : escapeHtml(String(part));
};

/** A template in which every part is escaped but markup. */
export const html = (texts: TemplateStringsArray, ...parts: readonly Part[]): Markup => ({
  markup: texts.reduce((whole, text, index) => `${whole}${shown(parts[index - 1] ?? null)}${text}`),
});

export const nothing: Markup = { markup: '' };
