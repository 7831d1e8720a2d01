import { describe, expect, it } from 'vitest';
import { composeLicence } from '../../../functions/licences/domain/compose-licence.ts';
import { licenceLabels } from '../../../functions/licences/domain/licence-labels.ts';
import { licenceItems } from '../../../functions/licences/domain/licence-item.ts';
import { checkGlyphs } from '../../../functions/licences/document/check-glyphs.ts';
import { pageOf, sealPlace, workingCopy } from '../../../shared/documents/document-texts.ts';
import { missingGlyphs } from '../../../shared/documents/missing-glyphs.ts';
import { readDocumentFont } from '../../../shared/documents/document-font.ts';
import { scanToVerify } from '../../../functions/licences/document/scan-to-verify.ts';
import { printLicence } from '../../../functions/licences/document/print-licence.ts';
import { qrModules } from '../../../functions/licences/document/qr-modules.ts';
import { queryText } from '../../../functions/licences/document/query-text.ts';
import { uses } from '../../../shared/catalogue/uses.ts';
import { aLicence, licenceFacts, licenceRules } from '../../builders/licence.ts';

const font = readDocumentFont();

const ownedBy = (ownerName: string) => {
  const { project } = licenceFacts('S1-10');
  return { project: { ...project, ownerName } };
};

describe('the font of the licences', () => {
  it.each(['䶮', '㼆', '喆', '珺', '赟', '堃', '𬱖', '〔', '·', '²', '—', 'é'])('prints %s', (character) => {
    expect(missingGlyphs(font, [character])).toEqual([]);
  });

  it.each(['𠮷', '頔', '😀', '\u200d', '\u{e0100}', '\t', '\u0000', '한'])(
    'does not print %j',
    (character) => {
      expect(missingGlyphs(font, [`示例${character}${character}`])).toEqual([character]);
    },
  );

  it('has what every document prints', () => {
    const fixed = [...Object.values(licenceLabels), workingCopy, sealPlace, scanToVerify];
    const names = Object.values(uses).map(({ name }) => name);
    const texts = [...fixed, ...names].flatMap(({ zh, en }) => [zh, en]);
    const patterns = Object.values(licenceRules).map(({ number }) => number.pattern);
    expect(missingGlyphs(font, [...texts, ...patterns, pageOf(10, 10)])).toEqual([]);
    for (const item of licenceItems) expect(() => checkGlyphs(font, aLicence(item))).not.toThrow();
  });
});

describe('a name', () => {
  it.each(['䶮', '㼆'])('with %s is printed', async (character) => {
    const draft = composeLicence(licenceFacts('S1-10', ownedBy(`示例${character}记有限公司`)));
    expect(() => checkGlyphs(font, draft)).not.toThrow();
    const licence = aLicence('S1-10', ownedBy(`示例${character}记有限公司`));
    expect((await printLicence(licence, { font, query: licence.identifier })).length).toBeGreaterThan(10_000);
  });

  it('with 𠮷 stops before a number is used, and names the characters', () => {
    const draft = composeLicence(licenceFacts('S1-10', ownedBy('示例𠮷頔𠮷有限公司')));
    expect(() => checkGlyphs(font, draft)).toThrow(
      expect.objectContaining({ code: 'licences.glyph-missing', facts: { characters: '𠮷頔' } }),
    );
  });

  it('with 𠮷 is never printed as a box', async () => {
    const licence = aLicence('S1-10', ownedBy('示例𠮷有限公司'));
    await expect(printLicence(licence, { font, query: licence.identifier })).rejects.toMatchObject({
      code: 'licences.glyph-missing',
    });
  });

  it('is checked wherever it stands: parties, buildings, attachments, the pattern of the number', () => {
    const party = { type: 2, name: '𠮷', creditCode: '91330112MA9T000343' };
    const building = { buildingId: 'bld_1', name: '頔', use: 'office' as const, area: 1, height: 1 };
    const facts = licenceFacts('S3-05', { parties: [party], buildings: [building] });
    expect(() => checkGlyphs(font, composeLicence(facts), ['㐂第{serial:3}'])).toThrow(
      expect.objectContaining({ facts: { characters: '𠮷頔㐂' } }),
    );
  });
});

describe('the document', () => {
  const print = (item: (typeof licenceItems)[number], face = font) => {
    const licence = aLicence(item);
    return printLicence(licence, { font: face, query: licence.identifier });
  };

  it.each(licenceItems)('of the same %s has the same bytes, whichever process prints it', async (item) => {
    const first = await print(item);
    expect(Buffer.from(first.subarray(0, 8)).toString()).toBe('%PDF-1.7');
    expect(Buffer.compare(await print(item), first)).toBe(0);
    expect(Buffer.compare(await print(item, readDocumentFont()), first)).toBe(0);
  });

  it('is below 60 kB', async () => {
    for (const item of licenceItems) expect((await print(item)).length).toBeLessThan(60_000);
  });

  it('points to the address that verifies, or holds the identifier alone', () => {
    expect(queryText('1.2.3')).toBe('1.2.3');
    expect(queryText('1.2.3', 'https://api.example/')).toBe('https://api.example/verify/1.2.3');
  });

  it('has a QR code with its three finders', () => {
    const rows = qrModules(aLicence('S3-05').identifier);
    const finder = [true, true, true, true, true, true, true, false];
    expect(rows[0]?.slice(0, 8)).toEqual(finder);
    expect(rows[0]?.slice(-8)).toEqual([...finder].reverse());
    expect(rows.at(-1)?.slice(0, 8)).toEqual(finder);
    expect(rows.every((row) => row.length === rows.length)).toBe(true);
  });
});
