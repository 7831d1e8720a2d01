import type { S3Client } from '@aws-sdk/client-s3';
import * as fc from 'fast-check';
import { expect } from 'vitest';
import type { Material } from '../../../functions/materials/domain/material.ts';
import type { inspectContent } from '../../../functions/materials/inspection/inspect-content.ts';
import { objectKey } from '../../../functions/materials/object-keys.ts';
import type { createPromote } from '../../../functions/materials/store/promote.ts';
import { createOpenUpload } from '../../../functions/materials/store/stored-upload.ts';
import { inspectUpload } from '../../../functions/materials/use-cases/inspect-upload.ts';
import { createInMemoryObjects } from '../../builders/in-memory-objects.ts';
import { misfortunes, stepping, unlessCrashed } from '../../builders/stepping.ts';
import { plainPdf } from './pdf-of.ts';
import { expectedOf } from './source-of.ts';

/** Parts of the inspector that a wrong version replaces. */
export interface Parts {
  readonly inspect: typeof inspectContent;
  readonly createPromote: typeof createPromote;
}

const ids = { projectId: 'prj_01KJQ6V3N4ZX8W5T2R7Y9M0ABC', materialId: 'mat_01KJQ6V3N4ZX8W5T2R7Y9M0ABC' };
const key = objectKey(ids);
const buckets = { quarantine: 'quarantine', materials: 'materials' };
const contentType = 'application/pdf' as const;

const declared = plainPdf();
const changed = (from: string, to: string): Buffer =>
  Buffer.from(declared.toString('latin1').replace(from, to), 'latin1');

/** What may come, all of one length: the declared file, another that is sound, one that is none. */
const files = {
  declared,
  other: changed('100 100 l', '100 200 l'),
  broken: changed('%PDF-', '%XXX-'),
};
type File = keyof typeof files;

const pending = (): Material => ({
  ...ids,
  ...expectedOf(declared, contentType),
  owner: '91330112MA9TE5T12Y',
  material: 'site-plan',
  fileName: 'plan.pdf',
  rulesVersion: '2026.1',
  declaredAt: '2026-03-02T09:00:00+08:00',
  version: 1,
  state: 'pending',
});

/**
 * Holds when nothing is served but the file that was declared, in the version that was inspected, whatever comes to its
 * key meanwhile and whatever becomes of events, inspectors and their order.
 */
export const onlyTheDeclaredIsServed = async (parts: Parts, runs = 150): Promise<void> => {
  const circumstances = fc.record({
    uploads: fc.array(fc.constantFrom<File>('declared', 'declared', 'other', 'broken'), {
      minLength: 1,
      maxLength: 3,
    }),
    faults: misfortunes,
    scheduler: fc.scheduler(),
  });
  await fc.assert(
    fc.asyncProperty(circumstances, async ({ uploads, faults, scheduler }) => {
      const objects = createInMemoryObjects();
      let material = pending();
      const inspector = (step: ReturnType<typeof stepping>) => {
        const client: S3Client = Object.create(objects.client);
        const send = (command: Parameters<S3Client['send']>[0]) => step(() => objects.client.send(command));
        Object.defineProperty(client, 'send', { value: send });
        return inspectUpload({
          find: () => step(async () => material),
          open: createOpenUpload(client, buckets.quarantine),
          inspect: parts.inspect,
          copy: parts.createPromote(client, buckets),
          settle: (next) =>
            step(async () => {
              const isFirst = next.version === material.version + 1;
              if (isFirst) material = next;
              return isFirst;
            }),
        });
      };
      const step = stepping(() => scheduler.schedule(Promise.resolve()), [...faults]);
      const inspect = inspector(step);
      const versions: string[] = [];
      const come = async (file: File): Promise<void> => {
        await scheduler.schedule(Promise.resolve());
        const versionId = objects.put(buckets.quarantine, key, files[file], contentType);
        versions.push(versionId);
        await unlessCrashed(inspect({ key, versionId }));
      };
      // the bytes of an object come by a stream, so at no moment of the scheduler's
      await scheduler.waitFor(Promise.all(uploads.map(come)));
      // what could not be judged is told again
      for (const versionId of versions)
        await inspector((act) => act())({ key, versionId }).catch(() => undefined);
      const served =
        material.state === 'clean'
          ? objects.version(buckets.materials, key, material.objectVersion)
          : objects.read(buckets.materials, key);
      expect(served ?? declared).toEqual(declared);
      expect(material.state).not.toBe('pending');
      expect(served !== undefined || material.state === 'refused').toBe(true);
      expect(material.state === 'clean' || uploads.some((file) => file !== 'declared')).toBe(true);
    }),
    { numRuns: runs },
  );
};
