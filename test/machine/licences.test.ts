import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentTexts } from '../../functions/licences/document/content-texts.ts';
import { workingCopy } from '../../functions/licences/document/document-texts.ts';
import { readLicenceFont } from '../../functions/licences/document/licence-font.ts';
import { printLicence } from '../../functions/licences/document/print-licence.ts';
import { licenceContent } from '../../functions/licences/domain/licence-content.ts';
import { licenceItems } from '../../functions/licences/domain/licence-item.ts';
import type { Licence } from '../../functions/licences/domain/licence.ts';
import { aLicence, licenceFacts } from '../builders/licence.ts';

const font = readLicenceFont();
const squeezed = (text: string): string => text.replaceAll(/[\s\f]/gu, '');

const { project } = licenceFacts('S3-05');

const longest = aLicence('S3-05', {
  project: {
    ...project,
    ownerName: '示例䶮㼆喆（临安）有限公司',
    scaleAndContent: '新建厂房、综合楼及地下车库，含室外工程；'.repeat(95),
  },
  buildings: Array.from({ length: 60 }, (_, index) => ({
    buildingId: `bld_${index}`,
    name: `${index + 1}号楼（示例地块研发生产用房及其附属配套用房）`,
    use: 'industrial' as const,
    area: 1_234.5678,
    height: 23.95,
  })),
});

const printed: readonly (readonly [string, Licence])[] = [
  ...licenceItems.map((item) => [item, aLicence(item)] as const),
  ['S3-05, as long as it may be', longest],
];

describe('a licence read back by Poppler, which shares no code with us', () => {
  let folder: string;

  const fileOf = async (licence: Licence): Promise<string> => {
    const file = join(folder, `${licence.number}.pdf`);
    writeFileSync(file, await printLicence(licence, { font, query: licence.identifier }));
    return file;
  };
  const pagesOf = (file: string): readonly string[] =>
    execFileSync('pdftotext', ['-raw', '-enc', 'UTF-8', file, '-'], { encoding: 'utf8' })
      .split('\f')
      .slice(0, -1);

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'groundbreak-licences-'));
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(printed)('%s says what the record says, in its order', async (_item, licence) => {
    const pages = pagesOf(await fileOf(licence));
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
  });

  it.each(printed)(
    '%s has one font, embedded, as a subset, with its characters named',
    async (_item, licence) => {
      const fonts = execFileSync('pdffonts', [await fileOf(licence)], { encoding: 'utf8' })
        .trim()
        .split('\n')
        .slice(2);
      expect(fonts).toHaveLength(1);
      expect(fonts[0]).toMatch(/^[A-Z]{6}\+NotoSansSC-Regular\s+CID TrueType\s+Identity-H\s+yes yes yes/);
    },
  );

  it.each([
    ['S1-10', 1],
    ['S2-03', 1],
    ['S3-05', 2],
    ['S4-08', 2],
  ] as const)('%s stands on %i pages', async (item, count) => {
    expect(pagesOf(await fileOf(aLicence(item)))).toHaveLength(count);
  });

  it('is an A4 page with ink inside its frame, and nothing outside', async () => {
    const file = await fileOf(aLicence('S1-10'));
    execFileSync('pdftoppm', ['-r', '36', '-gray', '-singlefile', file, join(folder, 'page')]);
    const picture = readFileSync(join(folder, 'page.pgm'));
    const [header = '', width = '', height = ''] =
      /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(picture.toString('latin1')) ?? [];
    const [columns, rows] = [Number(width), Number(height)];
    expect([columns, rows]).toEqual([298, 421]);
    const darkAt = (column: number, row: number): boolean =>
      (picture[header.length + row * columns + column] ?? 255) < 200;
    const dark = Array.from(
      { length: columns * rows },
      (_, at) => [at % columns, Math.floor(at / columns)] as const,
    ).filter(([column, row]) => darkAt(column, row));
    expect(dark.length / (columns * rows)).toBeGreaterThan(0.03);
    expect(
      dark.every(([column, row]) => column >= 12 && column < columns - 12 && row >= 12 && row < rows - 12),
    ).toBe(true);
  });
});
