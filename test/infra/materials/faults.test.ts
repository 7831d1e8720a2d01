import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { writeArrival } from '../../../functions/materials/arrival-message.ts';
import { objectKey } from '../../../functions/materials/object-keys.ts';
import { writableOf } from '../../builders/journal-right.ts';
import { type MaterialsCloud, pdf, startMaterialsCloud } from './materials-cloud.ts';

let cloud: MaterialsCloud;
beforeAll(async () => {
  cloud = await startMaterialsCloud();
});
afterEach(() => {
  cloud.cloud.faults.clear();
});
afterAll(() => cloud.close());

const inspector = 'MaterialsInspectorFunction';
const hour = 3_600;

/** Holds when the file was promoted once: one copy, one event. */
const isPromotedOnce = async (materialId: string): Promise<void> => {
  expect(await cloud.events(materialId)).toEqual(['material-declared', 'material-promoted']);
  const copies = (await cloud.keysIn('MaterialsBucket')).filter((key) => key.includes(materialId));
  expect(copies).toHaveLength(1);
};

const put = async (): Promise<string> => {
  const upload = await cloud.announce(pdf);
  expect((await cloud.put(upload, pdf)).status).toBe(200);
  await cloud.settled();
  return upload.materialId;
};

describe('an upload is judged once', () => {
  it('when its event is lost: the hourly look finds it', async () => {
    cloud.strike({ point: 'event', name: `sqs->${inspector}`, effect: 'drop-before', times: 5 });
    const materialId = await put();
    await cloud.pass(4 * hour);
    expect(cloud.hits()[0]).toBeGreaterThan(0);
    cloud.cloud.faults.clear();
    await cloud.pass(2 * hour);
    await isPromotedOnce(materialId);
  });

  it('when its event comes twice', async () => {
    cloud.strike({ point: 'event', name: `sqs->${inspector}`, effect: 'double' });
    const materialId = await put();
    expect(cloud.hits()).toEqual([1]);
    await isPromotedOnce(materialId);
  });

  it.each([
    ['before the copy', 's3:*', 'kill-before'],
    ['between copy and transaction', 'dynamodb:TransactWriteItems', 'kill-before'],
    ['after the transaction', 'dynamodb:TransactWriteItems', 'kill-after'],
  ] as const)('when the inspector is killed %s', async (_, name, effect) => {
    cloud.strike({ point: 'call', name, caller: inspector, effect });
    const materialId = await put();
    expect(cloud.hits()).toEqual([1]);
    await cloud.pass(hour);
    await isPromotedOnce(materialId);
  });
});

describe('an upload that never comes', () => {
  it('is refused after 24 hours, and not before', async () => {
    const { materialId } = await cloud.announce(pdf);
    await cloud.pass(23 * hour);
    expect((await cloud.read(materialId))['status']).toBe('pending');
    await cloud.pass(2 * hour);
    expect(await cloud.read(materialId)).toMatchObject({ status: 'refused', reason: 'upload.lapsed' });
    expect(await cloud.events(materialId)).toEqual(['material-declared', 'material-refused']);
  });
});

describe('an event of a file that is gone again', () => {
  it('changes nothing, and is no fault', async () => {
    const { materialId } = await cloud.announce(pdf);
    const key = objectKey({ projectId: cloud.projectId, materialId });
    await cloud.sqs().send(
      new SendMessageCommand({
        QueueUrl: cloud.nameOf('MaterialsInspectionQueue'),
        MessageBody: writeArrival({ key, versionId: 'G'.repeat(32) }),
      }),
    );
    await cloud.settled();
    expect((await cloud.read(materialId))['status']).toBe('pending');
    expect(cloud.said(inspector)).toMatch(/"outcome":"gone"/);
  });
});

describe('the rights of the context', () => {
  it('are all used by what was done here, and nothing was asked that is not granted', async () => {
    const place = (await cloud.download(await put())).headers.get('location') ?? '';
    expect((await fetch(place)).status).toBe(200);
    const { unused, ungranted } = cloud.iam();
    const theirs = unused.filter(({ holder }) => holder.startsWith('Materials'));
    expect({ unused: theirs, ungranted }).toEqual({ unused: [], ungranted: [] });
  });

  it.each([
    ['MaterialsApiFunction', ['PROJECT#none', 'PERSON#none']],
    ['MaterialsInspectorFunction', ['PROJECT#none']],
    ['MaterialsLapseFunction', ['PROJECT#none']],
  ])('let %s write into %j of the journal alone', async (holder, partitions) => {
    expect(await writableOf(cloud, holder)).toEqual(partitions);
  });
});
