import { extensions, type ContentType } from './content-type.ts';

/** Characters of a file name; in UTF-8 it may have 240 bytes, which every file system takes. */
const longest = 200;
const mostBytes = 240;

export type FileNameFault =
  | 'file-name.length'
  | 'file-name.malformed'
  | 'file-name.control'
  | 'file-name.separator'
  | 'file-name.hidden'
  | 'file-name.character'
  | 'file-name.edge'
  | 'file-name.reserved'
  | 'file-name.extension'
  | 'file-name.program';

/** Marks that turn the direction of writing, or that nobody sees: `plan<RLO>fdp.exe` reads `planexe.pdf`. */
const hidden = /[\p{Cf}\u115F\u1160\u3164\uFFA0\u2028\u2029\u{E0000}-\u{E0FFF}]/u;
const device = /^(?:con|prn|aux|nul|conin\$|conout\$|clock\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/iu;
const program =
  /\.(?:exe|scr|pif|cpl|msi|bat|cmd|ps1|vb[se]|jse?|ws[fh]|hta|lnk|reg|dll|jar|apk|dmg|php|jsp|aspx?|html?|svg|lsp|fas|vlx|arx|dvb)(?=\.|$)/iu;

const byteLength = (text: string): number => {
  let count = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    count += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return count;
};

/** Why a name cannot be shown and saved safely everywhere; undefined when it can. It never becomes a key. */
export const fileNameFault = (name: string): FileNameFault | undefined => {
  if (!name.isWellFormed()) return 'file-name.malformed';
  if (name.length === 0 || name.length > longest || byteLength(name) > mostBytes) return 'file-name.length';
  if (/\p{Cc}/u.test(name)) return 'file-name.control';
  if (/[/\\:\u2044\u2215\uFF0F\uFF3C]/u.test(name)) return 'file-name.separator';
  if (hidden.test(name)) return 'file-name.hidden';
  if (/[<>"|?*\uFFFD]/u.test(name)) return 'file-name.character';
  if (/^[\s.]|[\s.]$/u.test(name)) return 'file-name.edge';
  if (device.test(name)) return 'file-name.reserved';
  return program.test(name) ? 'file-name.program' : undefined;
};

/** Whether the name ends as files of the type do. */
export const endsAs = (name: string, contentType: ContentType): boolean =>
  extensions[contentType].some((extension) => name.toLowerCase().endsWith(`.${extension}`));
