import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unsealed } from '../../functions/notices/document/draw-closing.ts';
import { noticeContent } from '../../functions/notices/document/notice-content.ts';
import type { PaperFacts } from '../../functions/notices/document/paper-facts.ts';
import { printableContent } from '../../functions/notices/document/printable.ts';
import { printNotice } from '../../functions/notices/document/print-notice.ts';
import { readDocumentFont } from '../../shared/documents/document-font.ts';
import { workingCopy } from '../../shared/documents/document-texts.ts';
import { paperFacts, paperKinds } from '../builders/papers.ts';
import { expectOneEmbeddedFont, pagesOf } from './poppler.ts';

const font = readDocumentFont();
const squeezed = (text: string): string => text.replaceAll(/[\s\f]/gu, '');

const { project } = paperFacts('refusal');
const department = { item: 'S2-03', department: 'nr', caseId: 'cas_01K4P9V3S8Q2M7N5X6R0T1W2Y3' };

/** Thirty defects, some as long as a page. */
const longest = paperFacts('correction', {
  data: {
    lead: 'nr',
    cases: Array.from({ length: 10 }, (_, one) => ({
      ...department,
      defects: ['缺章。', '补充说明。'.repeat(400), `第${one + 1}处`].map((what) => ({
        material: 'design-proposal',
        what,
      })),
    })),
  },
});

const printed: readonly (readonly [string, PaperFacts])[] = [
  ...paperKinds.map((kind) => [kind, paperFacts(kind)] as const),
  ['correction, as long as it may be', longest],
  [
    'refusal of an owner whose name the font lacks',
    paperFacts('refusal', { project: { ...project, ownerName: '示例𠮷頔有限公司' } }),
  ],
];

describe('a paper read back by Poppler, which shares no code with us', () => {
  let folder: string;
  const fileOf = async (facts: PaperFacts): Promise<string> => {
    const file = join(folder, `${facts.document.kind}.pdf`);
    writeFileSync(file, (await printNotice(facts, font)).bytes);
    return file;
  };
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'groundbreak-papers-'));
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(printed)(
    '%s says number, addressee, what happened, every defect, reasons, law, what to do, remedies',
    async (_name, facts) => {
      const pages = pagesOf(await fileOf(facts));
      // a value that runs on over pages has their heads and feet between
      const { number } = facts.document;
      const marks = squeezed(`${workingCopy.zh}${workingCopy.en}`);
      const body = pages
        .map((page) =>
          squeezed(page)
            .replace(marks, '')
            .replace(new RegExp(`${number}·第\\d+页，共\\d+页·Page\\d+of\\d+`), ''),
        )
        .join('');
      const { content } = printableContent(noticeContent(facts), font);
      const { title, addressee, statement, lines, rulings, tables, issuer, issued } = content;
      const said = [title.zh, title.en, number, `${addressee}：`, statement, unsealed.zh];
      const labelled = [...lines, ...rulings, issuer, issued];
      for (const text of [...said, ...labelled.flatMap(({ label, value }) => [label.zh, label.en, value])])
        expect(body).toContain(squeezed(text));
      let from = 0;
      for (const cell of tables.flatMap(({ rows }) => rows).map((row) => squeezed(row.join('')))) {
        expect(body.slice(from)).toContain(cell);
        from = body.indexOf(cell, from) + cell.length;
      }
      for (const page of pages) expect(squeezed(page)).toContain(marks);
      expect(body).not.toContain('\ufffd');
    },
  );

  it.each(printed)(
    '%s has one font, embedded, as a subset, with its characters named',
    async (_name, facts) => {
      const file = await fileOf(facts);
      expect(execFileSync('pdfinfo', [file], { encoding: 'utf8' })).toMatch(/Page size:\s+595.28 x 841.89/);
      expectOneEmbeddedFont(file);
    },
  );

  it.each(paperKinds.filter((kind) => kind !== 'correction'))('%s stands on one page', async (kind) => {
    expect(pagesOf(await fileOf(paperFacts(kind)))).toHaveLength(1);
  });
});
