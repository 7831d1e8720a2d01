import { describe, expect, it } from 'vitest';
import type { Material } from '../../../functions/materials/domain/material.ts';
import { inspectContent } from '../../../functions/materials/inspection/inspect-content.ts';
import { objectKey } from '../../../functions/materials/object-keys.ts';
import {
  inspectUpload,
  type InspectUploadPorts,
} from '../../../functions/materials/use-cases/inspect-upload.ts';
import { hostileFiles } from './hostile-files.ts';
import { plainPdf } from './pdf-of.ts';
import { expectedOf, sourceOf } from './source-of.ts';

const ids = { projectId: 'prj_01KJQ6V3N4ZX8W5T2R7Y9M0ABC', materialId: 'mat_01KJQ6V3N4ZX8W5T2R7Y9M0ABC' };
const key = objectKey(ids);
const pdf = plainPdf();

const bedOf = (bytes: Buffer, declared: Partial<Material> = {}, more: Partial<InspectUploadPorts> = {}) => {
  const copies: string[] = [];
  const bed = {
    material: {
      ...ids,
      ...expectedOf(bytes, declared.contentType ?? 'application/pdf'),
      owner: '91330112MA9TE5T12Y',
      material: 'site-plan',
      fileName: 'plan.pdf',
      rulesVersion: '2026.1',
      declaredAt: '2026-03-02T09:00:00+08:00',
      version: 1,
      state: 'pending',
      ...declared,
    } as Material,
    versions: new Map([['v1', bytes]]),
    copies,
  };
  const run = inspectUpload({
    find: ({ materialId }) => Promise.resolve(materialId === ids.materialId ? bed.material : undefined),
    open: (_, versionId) => {
      const found = bed.versions.get(versionId);
      const source = found && { ...sourceOf(found, bed.material.contentType), etag: `"${versionId}"` };
      return Promise.resolve(source);
    },
    inspect: inspectContent,
    copy: ({ versionId }) => {
      copies.push(versionId);
      return Promise.resolve(`copy of ${versionId}`);
    },
    settle: (next) => {
      const isFirst = next.version === bed.material.version + 1;
      if (isFirst) bed.material = next;
      return Promise.resolve(isFirst);
    },
    ...more,
  });
  return { bed, arrive: (versionId = 'v1', at = key) => run({ key: at, versionId }) };
};

describe('an upload that arrived', () => {
  it('is promoted once, however often it is told', async () => {
    const { bed, arrive } = bedOf(pdf);
    expect([await arrive(), await arrive()]).toEqual(['clean', 'decided']);
    expect(bed.material).toMatchObject({ state: 'clean', objectVersion: 'copy of v1', version: 2 });
    expect(bed.copies).toEqual(['v1']);
  });

  it('is what was inspected, whatever came to its key later', async () => {
    const { bed, arrive } = bedOf(pdf);
    bed.versions.set('v2', Buffer.from('swapped'));
    expect([await arrive('v1'), await arrive('v2')]).toEqual(['clean', 'decided']);
    expect(bed.copies).toEqual(['v1']);
  });

  it('is decided by one of two inspectors', async () => {
    const { bed, arrive } = bedOf(pdf);
    const outcomes = await Promise.all([arrive(), arrive()]);
    expect(outcomes.toSorted()).toEqual(['clean', 'decided']);
    expect(bed.material.version).toBe(2);
  });

  it('is never promoted when it is hostile', async () => {
    for (const { bytes, type, declared, reason, says } of hostileFiles) {
      const { stored, ...more } = declared ?? {};
      const { bed, arrive } = bedOf(bytes, { contentType: type ?? 'application/pdf', ...more });
      if (stored !== undefined) continue;
      expect([says, await arrive()]).toEqual([says, 'refused']);
      expect(bed.material).toMatchObject({ state: 'refused', reason });
      expect(bed.copies).toEqual([]);
    }
  });

  it.each([
    ['the inspection fails', { inspect: () => Promise.reject(new Error('down')) }],
    ['the store fails', { open: () => Promise.reject(new Error('down')) }],
    ['the copy fails', { copy: () => Promise.reject(new Error('down')) }],
    ['the table fails', { settle: () => Promise.reject(new Error('down')) }],
  ])('stays pending when %s, and is promoted when it is told again', async (_, broken) => {
    const { bed, arrive } = bedOf(pdf, {}, broken);
    await expect(arrive()).rejects.toThrow('down');
    expect(bed.material.state).toBe('pending');
    expect(await bedOf(pdf, bed.material).arrive()).toBe('clean');
  });

  it('under the key of nobody, or gone again, changes nothing', async () => {
    const { bed, arrive } = bedOf(pdf);
    const other = objectKey({ ...ids, materialId: `mat_${'0'.repeat(26)}` });
    expect([await arrive('v1', 'a/b'), await arrive('v1', other), await arrive('v9')]).toEqual([
      'foreign',
      'foreign',
      'gone',
    ]);
    expect(bed.material.state).toBe('pending');
  });
});
