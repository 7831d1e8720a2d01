import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDeclaration } from '../../../functions/materials/domain/check-declaration.ts';
import { contentTypes } from '../../../functions/materials/domain/content-type.ts';
import { fileNameFault } from '../../../functions/materials/domain/file-name.ts';
import { greatestSize, materialRulesSchema } from '../../../functions/materials/domain/material-rules.ts';
import { standardMaterialRules } from '../../../functions/materials/domain/standard-material-rules.ts';
import { uploadDeclarationSchema } from '../../../functions/materials/domain/upload-declaration.ts';

const declaration = {
  projectId: 'prj_01KJQ6V3N4ZX8W5T2R7Y9M0ABC',
  material: 'site-plan',
  fileName: '总平面图 A1.pdf',
  contentType: 'application/pdf',
  size: 1_000,
  sha256: 'a'.repeat(64),
} as const;

const codesOf = (more: Readonly<Record<string, unknown>>): readonly string[] => {
  const { error } = uploadDeclarationSchema.safeParse({ ...declaration, ...more });
  return (error?.issues ?? []).map((issue) => {
    const code: unknown = 'params' in issue ? issue.params?.['code'] : undefined;
    return `${issue.path.join('.')} ${typeof code === 'string' ? code : issue.code}`;
  });
};

describe('the declaration of an upload', () => {
  it('takes a Chinese name, every type by its extension, and a rare character', () => {
    expect(codesOf({})).toEqual([]);
    expect(codesOf({ fileName: '䶮𠮷㼆.PDF' })).toEqual([]);
    expect(codesOf({ fileName: 'a.jpeg', contentType: 'image/jpeg' })).toEqual([]);
    expect(codesOf({ fileName: 'a.dwg', contentType: 'image/vnd.dwg' })).toEqual([]);
  });

  it.each([
    ['no name', '', 'file-name.length'],
    ['a name that is too long', `${'图'.repeat(100)}.pdf`, 'file-name.length'],
    ['half a character', 'a\uD842.pdf', 'file-name.malformed'],
    ['a line end', 'a\r\nSet-Cookie: b.pdf', 'file-name.control'],
    ['a zero', 'a.exe\0.pdf', 'file-name.control'],
    ['a path', '../../etc/passwd.pdf', 'file-name.separator'],
    ['a path of Windows', 'C:\\a.pdf', 'file-name.separator'],
    ['a full-width separator', 'a／b.pdf', 'file-name.separator'],
    ['a mark that turns the direction', 'plan\u202Efdp.exe', 'file-name.hidden'],
    ['a mark that nobody sees', 'plan\u200B.pdf', 'file-name.hidden'],
    ['a quotation mark', 'a".pdf', 'file-name.character'],
    ['a dot at the end', 'a.pdf.', 'file-name.edge'],
    ['a dot at the beginning', '.pdf', 'file-name.edge'],
    ['a device', 'CON.pdf', 'file-name.reserved'],
    ['a numbered device', 'lpt1.plan.pdf', 'file-name.reserved'],
    ['a program in the middle', 'plan.exe.pdf', 'file-name.program'],
    ['another extension', 'plan.png', 'file-name.extension'],
  ])('refuses %s', (_, fileName, code) => {
    expect(codesOf({ fileName })[0]).toBe(`fileName ${code}`);
  });

  it.each([
    ['nothing', { size: 0 }, 'size too_small'],
    ['half a byte', { size: 1.5 }, 'size invalid_type'],
    ['a hash in base64', { sha256: 'q'.repeat(43) }, 'sha256 invalid_format'],
    ['a type that is not stored', { contentType: 'application/zip' }, 'contentType invalid_value'],
    ['a material that nobody asks for', { material: 'toString' }, 'material material.unknown'],
    ['a key of the store', { key: 'a/b' }, ' unrecognized_keys'],
  ])('refuses %s', (_, more, code) => {
    expect(codesOf(more)[0]).toBe(code);
  });

  it('never takes a name with a control character, a separator or a mark', () => {
    const odd = fc.constantFrom('\0', '\n', '\u001b', '/', '\\', '\u202E', '\u2066', '\u200F', '\uFEFF');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), odd, fc.string(), (a, mark, b) => {
        expect(fileNameFault(`${a}${mark}${b}.pdf`)).toBeDefined();
      }),
    );
  });
});

describe('what a county accepts', () => {
  it('is data with a version', () => {
    expect(materialRulesSchema.parse(standardMaterialRules)).toEqual(standardMaterialRules);
    expect(materialRulesSchema.safeParse({ ...standardMaterialRules, version: '' }).success).toBe(false);
    expect(
      materialRulesSchema.safeParse({ ...standardMaterialRules, others: { 'text/html': 1 } }).success,
    ).toBe(false);
  });

  it('allows drawings more than letters, and DWG for drawings only', () => {
    const sizes = (material: string) =>
      contentTypes.map((type) => greatestSize(standardMaterialRules, material, type));
    const mebibytes = (counts: readonly (number | undefined)[]) =>
      counts.map((count) => (count === undefined ? undefined : count * 1_048_576));
    expect(sizes('site-plan')).toEqual(mebibytes([200, 50, 20, 20, 50, 200]));
    expect(sizes('application-form')).toEqual(mebibytes([50, 50, 20, 20, 50, undefined]));
    expect(sizes('constructor')).toEqual(sizes('application-form'));
  });

  it('is held against each declaration', () => {
    const check = (more: object) => () =>
      checkDeclaration(standardMaterialRules, uploadDeclarationSchema.parse({ ...declaration, ...more }), {
        materials: 1_999,
      });
    const greatest = 209_715_200;
    expect(check({ size: greatest })()).toBeUndefined();
    expect(check({ size: greatest + 1 })).toThrow(
      expect.objectContaining({ code: 'materials.too-large', facts: { size: greatest + 1, greatest } }),
    );
    expect(check({ material: 'land-contract', fileName: 'a.dwg', contentType: 'image/vnd.dwg' })).toThrow(
      expect.objectContaining({ code: 'materials.type-not-accepted' }),
    );
  });
});
