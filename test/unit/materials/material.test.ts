import { describe, expect, it } from 'vitest';
import { contentDisposition } from '../../../functions/materials/domain/content-disposition.ts';
import {
  type PendingMaterial,
  promote,
  refuseMaterial,
} from '../../../functions/materials/domain/material.ts';
import { materialMoves, stateAfter } from '../../../functions/materials/domain/material-state.ts';
import { objectKey, readObjectKey } from '../../../functions/materials/object-keys.ts';

const pending: PendingMaterial = {
  materialId: 'mat_01KJQ6V3N4ZX8W5T2R7Y9M0ABC',
  projectId: 'prj_01KJQ6V3N4ZX8W5T2R7Y9M0ABC',
  owner: '91330112MA9TE5T12Y',
  material: 'site-plan',
  fileName: '../../odd.pdf',
  contentType: 'application/pdf',
  size: 10,
  sha256: 'a'.repeat(64),
  rulesVersion: '2026.1',
  declaredAt: '2026-03-02T09:00:00+08:00',
  version: 1,
  state: 'pending',
};

describe('a material', () => {
  it('leaves pending once, and nothing else', () => {
    for (const move of ['promoted', 'refused', 'lapsed'] as const) {
      expect(stateAfter('pending', move)).toBe(materialMoves[move].to);
      expect([stateAfter('clean', move), stateAfter('refused', move)]).toEqual([undefined, undefined]);
    }
  });

  it('becomes clean with the version of its file', () => {
    const clean = promote(pending, 'v7');
    expect(clean).toMatchObject({ state: 'clean', objectVersion: 'v7', version: 2 });
    expect(clean === undefined ? 'none' : refuseMaterial(clean, 'hash.differs')).toBeUndefined();
  });

  it('is refused with a reason, for good', () => {
    const refused = refuseMaterial(pending, 'pdf.encrypted');
    expect(refused).toMatchObject({ state: 'refused', reason: 'pdf.encrypted', version: 2 });
    expect(refused === undefined ? 'none' : promote(refused, 'v7')).toBeUndefined();
    expect(refuseMaterial(pending, 'upload.lapsed')).toMatchObject({ state: 'refused' });
  });
});

describe('the key of an object', () => {
  it('holds ids only, and is read back', () => {
    const key = objectKey(pending);
    expect(key).toBe(`${pending.projectId}/${pending.materialId}`);
    expect(readObjectKey(key)).toEqual({ projectId: pending.projectId, materialId: pending.materialId });
  });

  it.each([
    '',
    'a/b',
    `${objectKey(pending)}/x`,
    `x/${objectKey(pending)}`,
    objectKey(pending).toLowerCase(),
  ])('of nobody is not read: %s', (key) => {
    expect(readObjectKey(key)).toBeUndefined();
  });
});

describe('the name of a download', () => {
  it.each([
    ['plan.pdf', `attachment; filename="plan.pdf"; filename*=UTF-8''plan.pdf`],
    ['总图.pdf', `attachment; filename="__.pdf"; filename*=UTF-8''%E6%80%BB%E5%9B%BE.pdf`],
    ["a'(1)*.pdf", `attachment; filename="a'(1)_.pdf"; filename*=UTF-8''a%27%281%29_.pdf`],
    ['a"\r\nX: b.pdf', `attachment; filename="a___X_ b.pdf"; filename*=UTF-8''a___X_%20b.pdf`],
    ['100%.pdf', `attachment; filename="100_.pdf"; filename*=UTF-8''100%25.pdf`],
    ['..', `attachment; filename="file"; filename*=UTF-8''file`],
  ])('%s', (name, header) => {
    expect(contentDisposition(name)).toBe(header);
  });
});
