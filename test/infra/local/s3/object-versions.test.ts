import { describe, expect, it } from 'vitest';
import { openStoreBed, refusalOf, text } from './store-bed.ts';

const put = (body: string) => ({ method: 'PUT', url: '/versions/plan', body });
const get = { method: 'GET', url: '/versions/plan' };
const remove = { method: 'DELETE', url: '/versions/plan' };

describe('a bucket with versions', () => {
  it('keeps each version under its own id', async () => {
    const bed = openStoreBed();
    const first = (await bed.send(put('one'))).headers['x-amz-version-id'];
    const second = (await bed.send(put('two'))).headers['x-amz-version-id'];
    expect(first).toHaveLength(32);
    expect(second).not.toBe(first);
    expect(text(await bed.send(get))).toBe('two');
    expect(text(await bed.send({ ...get, url: `${get.url}?versionId=${first}` }))).toBe('one');
    expect(bed.asked.map(({ action }) => action)).toContain('s3:GetObjectVersion');
    const none = 'A'.repeat(32);
    expect(refusalOf(await bed.send({ ...get, url: `${get.url}?versionId=${none}` }))).toBe(
      '404 NoSuchVersion',
    );
    expect(refusalOf(await bed.send({ ...get, url: `${get.url}?versionId=none` }))).toBe(
      '400 InvalidArgument',
    );
  });

  it('hides a deleted object behind a marker, and shows it again when the marker goes', async () => {
    const bed = openStoreBed();
    await bed.send(put('one'));
    const deleted = await bed.send(remove);
    const marker = deleted.headers['x-amz-version-id'];
    expect([deleted.status, deleted.headers['x-amz-delete-marker']]).toEqual([204, 'true']);
    const gone = await bed.send(get);
    expect(refusalOf(gone)).toBe('404 NoSuchKey');
    expect(gone.headers).toMatchObject({ 'x-amz-delete-marker': 'true', 'x-amz-version-id': marker });
    expect(refusalOf(await bed.send({ ...get, url: `${get.url}?versionId=${marker}` }))).toBe(
      '405 MethodNotAllowed',
    );
    const listed = await bed.send({ method: 'GET', url: '/versions?list-type=2' });
    expect(text(listed)).toContain('<KeyCount>0</KeyCount>');
    expect((await bed.send({ ...put('again'), headers: { 'if-none-match': '*' } })).status).toBe(200);
    bed.asked.length = 0;
    await bed.send({ ...remove, url: `${remove.url}?versionId=${marker}` });
    expect(bed.asked.map(({ action }) => action)).toEqual(['s3:DeleteObjectVersion']);
    expect(text(await bed.send(get))).toBe('again');
  });

  it('tells who asked for events of each new object, and of no other thing', async () => {
    const bed = openStoreBed();
    const versionId = (await bed.send(put('one'))).headers['x-amz-version-id'];
    await bed.send({
      method: 'PUT',
      url: '/versions/copy',
      headers: { 'x-amz-copy-source': '/versions/plan' },
    });
    await bed.send({ method: 'PUT', url: '/plain/silent' });
    await bed.send(remove);
    bed.refused.add('s3:PutObject');
    await bed.send(put('two'));
    expect(bed.events.map(({ detail }) => `${detail.reason} ${detail.object.key}`)).toEqual([
      'PutObject plan',
      'CopyObject copy',
    ]);
    expect(bed.events[0]).toMatchObject({
      source: 'aws.s3',
      detailType: 'Object Created',
      time: '2026-03-02T01:00:00Z',
      resources: ['arn:aws:s3:::versions'],
      detail: { bucket: { name: 'versions' }, object: { size: 3, 'version-id': versionId } },
    });
  });
});

describe('a bucket without versions', () => {
  it('forgets what is deleted, twice without complaint', async () => {
    const bed = openStoreBed();
    await bed.send({ ...put('one'), url: '/plain/plan' });
    for (const _ of [1, 2]) {
      const answer = await bed.send({ ...remove, url: '/plain/plan' });
      expect([answer.status, answer.headers['x-amz-version-id']]).toEqual([204, undefined]);
    }
    expect(refusalOf(await bed.send({ ...get, url: '/plain/plan' }))).toBe('404 NoSuchKey');
  });

  it('is empty after a reset', async () => {
    const bed = openStoreBed();
    await bed.send({ ...put('one'), url: '/plain/plan' });
    await bed.service.reset();
    expect((await bed.send({ ...get, url: '/plain/plan' })).status).toBe(404);
  });
});
