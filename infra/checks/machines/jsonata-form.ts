const name = String.raw`(?:[A-Za-z_][A-Za-z0-9_]*|` + '`[^`]+`)';
const selection = new RegExp(String.raw`^\$[A-Za-z_][A-Za-z0-9_]*(?:\.${name})*$`);
const constant = /^(?:-?\d+(?:\.\d+)?|true|false|null|"[^"\\]*"|'[^'\\]*')$/;

/** Text between `{%` and `%}`; undefined for anything else. */
export const jsonataOf = (text: string): string | undefined => /^\{%([\s\S]*)%\}$/.exec(text)?.[1]?.trim();

/** Whether an expression only selects a field or writes a constant. */
export const isPlainJsonata = (expression: string): boolean =>
  selection.test(expression) || constant.test(expression);
