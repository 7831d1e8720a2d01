import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDocumentFont } from '../../shared/documents/document-font.ts';
import { printLicence } from '../../functions/licences/document/print-licence.ts';
import { licenceItems } from '../../functions/licences/domain/licence-item.ts';
import type { Licence } from '../../functions/licences/domain/licence.ts';
import { aLicence, licenceFacts } from '../builders/licence.ts';
import { expectOneEmbeddedFont, expectSaid, pagesOf } from './poppler.ts';

const font = readDocumentFont();
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
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'groundbreak-licences-'));
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(printed)('%s says what the record says, in its order', async (_item, licence) => {
    const file = await fileOf(licence);
    expect(pagesOf(file).length).toBeGreaterThan(0);
    expectSaid(file, licence);
  });

  it.each(printed)(
    '%s has one font, embedded, as a subset, with its characters named',
    async (_item, licence) => {
      const file = await fileOf(licence);
      expect(readFileSync(file).length).toBeGreaterThan(1_000);
      expectOneEmbeddedFont(file);
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
