import { execFileSync } from 'node:child_process';
import { expect } from 'vitest';
import { contentTexts } from '../../functions/licences/document/content-texts.ts';
import { workingCopy } from '../../shared/documents/document-texts.ts';
import { licenceContent } from '../../functions/licences/domain/licence-content.ts';
import type { Licence } from '../../functions/licences/domain/licence.ts';

const squeezed = (text: string): string => text.replaceAll(/[\s\f]/gu, '');

export const pagesOf = (file: string): readonly string[] =>
  execFileSync('pdftotext', ['-raw', '-enc', 'UTF-8', file, '-'], { encoding: 'utf8' })
    .split('\f')
    .slice(0, -1);

/** Holds when a document says what a licence says, in its order, each page that it is a working copy, and nothing odd. */
export const expectSaid = (file: string, licence: Licence): void => {
  const pages = pagesOf(file);
  const marks = [workingCopy.zh, workingCopy.en].map(squeezed).join('');
  const footer = (page: number): string =>
    squeezed(`${licence.number} · 第 ${page} 页，共 ${pages.length} 页 · Page ${page} of ${pages.length}`);
  const body = pages
    .map((page, index) => {
      const own = `${marks}${footer(index + 1)}`;
      expect(squeezed(page)).toContain(own);
      return squeezed(page).replace(own, '');
    })
    .join('');
  const content = licenceContent(licence);
  let from = 0;
  for (const text of [...contentTexts({ ...content, tables: [] }), licence.number, licence.identifier])
    expect(body).toContain(squeezed(text));
  for (const { label, value } of content.lines) {
    const line = squeezed(`${label.zh}${label.en}${value}`);
    expect(body.slice(from)).toContain(line);
    from = body.indexOf(line, from) + line.length;
  }
  for (const row of content.tables.flatMap(({ rows }) => rows)) {
    const cells = squeezed(row.join(''));
    expect(body.slice(from)).toContain(cells);
    from = body.indexOf(cells, from) + cells.length;
  }
  expect(body).not.toContain('\ufffd');
};

/** Holds when a document has one font, embedded, as a subset, with its characters named. */
export const expectOneEmbeddedFont = (file: string): void => {
  const fonts = execFileSync('pdffonts', [file], { encoding: 'utf8' }).trim().split('\n').slice(2);
  expect(fonts).toHaveLength(1);
  expect(fonts[0]).toMatch(/^[A-Z]{6}\+NotoSansSC-Regular\s+CID TrueType\s+Identity-H\s+yes yes yes/);
};
