import { readFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);
const documents = ['README.md', 'infra/runbook.md'];

/** The anchor that a renderer makes of a heading: lower case, words joined by hyphens, punctuation dropped. */
export const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-');

export const anchorsOf = (markdown: string): ReadonlySet<string> =>
  new Set([
    ...[...markdown.matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)].map((match) => anchorOf(match[1] ?? '')),
    ...[...markdown.matchAll(/<a\s+(?:id|name)="([^"]+)"/g)].map((match) => match[1] ?? ''),
  ]);

const read = (path: string): string => {
  try {
    return readFileSync(new URL(path, root), 'utf8');
  } catch {
    return '';
  }
};

/** Anchors of the documents that alarms may link, by path. */
export const documentAnchors = (): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(documents.map((path) => [path, anchorsOf(read(path))]));
