interface Masked {
  /** Comments blanked. */
  readonly code: string;
  /** Comments and the insides of strings, templates and patterns blanked. */
  readonly bare: string;
}

const token =
  /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\$]|\\[\s\S]|\$(?!\{))*(?:`|\$\{)|\}(?:[^`\\$]|\\[\s\S]|\$(?!\{))*(?:`|\$\{)|\/(?![*/])(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*|[{}]|[^\s]/g;

const blank = (text: string): string => text.replaceAll(/[^\n]/g, ' ');
const inside = (text: string): string => text.slice(0, 1) + blank(text.slice(1, -1)) + text.slice(-1);
/** What may stand before a pattern; after anything else a slash divides. */
const beforePattern = /(?:^|[(,=:[!&|?{};+\-*%<>~^]|\b(?:return|typeof|case|in|of|await|yield|void))\s*$/;

/** Blanks what is no code, line for line and column for column. Good enough for prettier's output. */
export const maskSource = (text: string): Masked => {
  let code = '';
  let bare = '';
  let at = 0;
  const templates: number[] = [];
  let depth = 0;
  const take = (length: number, inCode: string, inBare: string): void => {
    code += inCode;
    bare += inBare;
    at += length;
  };
  while (at < text.length) {
    token.lastIndex = at;
    const found = token.exec(text);
    if (found === null) break;
    const gap = text.slice(at, found.index);
    take(gap.length, gap, gap);
    let [piece] = found;
    const closes = piece.startsWith('}') && templates.at(-1) === depth;
    if (piece.startsWith('}') && !closes) piece = '}';
    if (piece.length > 1 && piece.startsWith('/') && !/^\/[/*]/.test(piece) && !beforePattern.test(bare))
      piece = '/';
    if (/^\/[/*]/.test(piece)) take(piece.length, blank(piece), blank(piece));
    else if (piece.length > 1 || /^['"`]/.test(piece)) take(piece.length, piece, inside(piece));
    else take(1, piece, piece);
    const template = piece.startsWith('`') || closes;
    if (closes) templates.pop();
    if (template && piece.endsWith('${')) templates.push(depth);
    else if (piece === '{') depth += 1;
    else if (piece === '}' && !closes) depth -= 1;
  }
  return { code: code + text.slice(at), bare: bare + text.slice(at) };
};
