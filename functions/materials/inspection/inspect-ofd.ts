import { type ArchiveEntry, readArchiveEntries } from './archive-entries.ts';
import { findEndOfArchive } from './end-of-archive.ts';
import { inflate } from './inflate.ts';
import { refuse } from './refused-content.ts';
import type { Window } from './window.ts';

const mostUnpacked = 1_073_741_824;
const mostRatio = 250;
const longestRoot = 1_048_576;
const forbidden =
  /\.(?:exe|scr|com|pif|msi|dll|bat|cmd|ps1|sh|vb[se]?|jse?|ws[fh]|hta|lnk|jar|apk|html?|svg|zip|rar|7z|docm?|xlsm?|pptm?)$/i;
const outside = /^[/\\]|(?:^|[/\\])\.\.(?:[/\\]|$)|[\\\p{Cc}:]/u;

const checkEntry = ({ name, method, packed, unpacked }: ArchiveEntry): void => {
  if (outside.test(name) || forbidden.test(name)) refuse('ofd.unsafe-entry');
  if (method !== 0 && method !== 8) refuse('ofd.broken');
  if (method === 0 && packed !== unpacked) refuse('ofd.broken');
  if (unpacked > packed * mostRatio + longestRoot) refuse('ofd.too-complex');
};

const unpack = async (window: Window, { data, packed, method }: ArchiveEntry): Promise<string> => {
  if (packed > longestRoot) return refuse('ofd.too-complex');
  const bytes = await window.at(data, packed);
  if (method === 0) return bytes.toString('utf8');
  const options = {
    format: 'raw',
    most: longestRoot,
    broken: 'ofd.broken',
    tooLarge: 'ofd.too-complex',
  } as const;
  return inflate(bytes, options).toString('utf8');
};

/** A ZIP whose root says that it is an OFD (GB/T 33190-2016), without programs, archives or ways out of it. */
export const inspectOfd = async (window: Window): Promise<void> => {
  const end = await findEndOfArchive(window);
  if (end === undefined) return refuse('ofd.truncated');
  const entries = await readArchiveEntries(window, end);
  const names = new Set(entries.map(({ name }) => name.toLowerCase()));
  if (names.size !== entries.length) refuse('ofd.broken');
  const root = entries.find(({ name }) => name === 'OFD.xml');
  if (root === undefined) return refuse('ofd.not-ofd');
  for (const entry of entries) checkEntry(entry);
  if (entries.reduce((sum, { unpacked }) => sum + unpacked, 0) > mostUnpacked) refuse('ofd.too-complex');
  const text = await unpack(window, root);
  const isRoot = /<(?:\w+:)?OFD[\s>]/.test(text) && text.includes('http://www.ofdspec.org/2016');
  if (!isRoot || /<!(?:DOCTYPE|ENTITY)/i.test(text)) refuse('ofd.not-ofd');
  const document = /<(?:\w+:)?DocRoot>\s*\/?([^<\s]+)\s*</.exec(text)?.[1];
  if (document === undefined || !entries.some(({ name }) => name === document)) refuse('ofd.not-ofd');
};
