import { createHash } from 'node:crypto';
import { ListObjectVersionsCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { expect } from 'vitest';
import type { FaultRule } from '../../../infra/local/faults.ts';
import { startDemoCloud, type DemoAnswer } from '../../builders/demo-cloud.ts';
import { nextProjectCode } from '../../builders/many-codes.ts';
import { officeDeclaration, officeOwner } from '../../builders/office-project.ts';
import { textAt } from '../../builders/text-at.ts';
import { plainPdf } from '../../unit/materials/pdf-of.ts';

export const owner = { role: 'applicant', organisation: officeOwner };
export const stranger = { role: 'applicant', organisation: '91330112MA9TE5T12Y' };

export interface Upload {
  readonly materialId: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

export const pdf = plainPdf();

/** What an honest applicant says of these bytes. */
export const said = (bytes: Buffer, contentType = 'application/pdf', extension = 'pdf') => ({
  material: 'site-plan',
  fileName: `总平面图.${extension}`,
  contentType,
  size: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
});

const uploadOf = (body: DemoAnswer['body']): Upload => {
  const materialId = textAt(body, 'materialId');
  const { url, headers }: { url: string; headers: Record<string, string> } = JSON.parse(
    JSON.stringify(body['upload']),
  );
  return { materialId, url, headers };
};

/** The demonstration county with one project, and the hand of an applicant. */
export const startMaterialsCloud = async () => {
  const demo = await startDemoCloud();
  const { cloud, send } = demo;
  const made = await send('POST /projects', {
    as: owner,
    body: officeDeclaration({ code: nextProjectCode() }),
  });
  expect(made.status).toBe(201);
  const projectId = textAt(made.body, 'projectId');
  const worksId = textAt(made.body, 'works', 0, 'worksId');
  await demo.settled();
  const objects = new S3Client({
    endpoint: demo.url,
    region: cloud.region,
    credentials: demo.operator,
    forcePathStyle: true,
  });
  const onTime = (): void => {
    objects.config.systemClockOffset = cloud.clock.now() - Date.now();
  };

  const declare = (body: Readonly<Record<string, unknown>>, ask: { as?: typeof owner; key?: string } = {}) =>
    send('POST /materials', { as: owner, ...ask, body: { projectId, ...body } });
  const announce = async (bytes: Buffer, contentType?: string, extension?: string): Promise<Upload> => {
    const answer = await declare(said(bytes, contentType, extension));
    expect([answer.status, answer.text]).toEqual([201, answer.text]);
    return uploadOf(answer.body);
  };
  const put = (
    { url, headers }: Pick<Upload, 'url' | 'headers'>,
    body: Buffer,
    changed: Readonly<Record<string, string | undefined>> = {},
  ): Promise<Response> => {
    const all = Object.entries({ ...headers, ...changed });
    const sent = all.filter(
      (pair): pair is [string, string] => pair[0] !== 'content-length' && pair[1] !== undefined,
    );
    return fetch(url, { method: 'PUT', headers: Object.fromEntries(sent), body: new Uint8Array(body) });
  };
  const read = async (materialId: string) => (await send(`GET /materials/${materialId}`, { as: owner })).body;

  return {
    ...demo,
    projectId,
    worksId,
    declare,
    announce,
    put,
    read,
    uploadOf,
    /** Announces, puts, settles: what became of it. */
    bring: async (bytes: Buffer, contentType?: string, extension?: string) => {
      const upload = await announce(bytes, contentType, extension);
      const stored = await put(upload, bytes);
      expect([stored.status, await stored.text()]).toEqual([200, '']);
      await demo.settled();
      return { materialId: upload.materialId, found: await read(upload.materialId) };
    },
    download: async (materialId: string, as: Parameters<typeof demo.token>[0] = owner) =>
      fetch(`${demo.url}/materials/${materialId}/document`, {
        redirect: 'manual',
        headers: { authorization: `Bearer ${await demo.token(as)}` },
      }),
    /** Keys of the objects in a bucket. */
    keysIn: async (bucket: string): Promise<readonly string[]> => {
      onTime();
      const { Contents = [] } = await objects.send(new ListObjectsV2Command({ Bucket: demo.nameOf(bucket) }));
      return Contents.map(({ Key = '' }) => Key);
    },
    versionsIn: async (bucket: string): Promise<number> => {
      onTime();
      const { Versions = [] } = await objects.send(
        new ListObjectVersionsCommand({ Bucket: demo.nameOf(bucket) }),
      );
      return Versions.length;
    },
    events: async (materialId: string): Promise<readonly string[]> =>
      (await demo.records('JournalTable'))
        .filter(({ body }) => String(body).includes(materialId))
        .map(({ type }) => String(type)),
    strike: (rule: Omit<FaultRule, 'id'>) =>
      cloud.faults.add({ id: `fault-${cloud.faults.list().length + 1}`, ...rule }),
    hits: () => cloud.faults.list().map(({ hits }) => hits),
    close: async (): Promise<void> => {
      objects.destroy();
      await demo.close();
    },
  };
};

export type MaterialsCloud = Awaited<ReturnType<typeof startMaterialsCloud>>;
