import { describe, expect, it } from 'vitest';
import { openStoreBed, refusalOf, text, type Ask } from './store-bed.ts';

const put = { method: 'PUT', url: '/plain/plan', body: '0123456789' };
const get = { method: 'GET', url: '/plain/plan' };

describe('GetObject and HeadObject', () => {
  it('serve one range of bytes, and refuse one behind the end', async () => {
    const bed = openStoreBed();
    await bed.send(put);
    const expected: Readonly<Record<string, string>> = {
      'bytes=2-4': '206 bytes 2-4/10 234',
      'bytes=7-': '206 bytes 7-9/10 789',
      'bytes=-3': '206 bytes 7-9/10 789',
      'bytes=-30': '206 bytes 0-9/10 0123456789',
      'bytes=8-99': '206 bytes 8-9/10 89',
      'bytes=4-2': '200 undefined 0123456789',
      'bytes=0-1,4-5': '200 undefined 0123456789',
    };
    for (const [range, wanted] of Object.entries(expected)) {
      const answer = await bed.send({ ...get, headers: { range } });
      expect(`${answer.status} ${answer.headers['content-range']} ${text(answer)}`).toBe(wanted);
    }
    for (const range of ['bytes=10-', 'bytes=-0']) {
      const answer = await bed.send({ ...get, headers: { range } });
      expect(refusalOf(answer)).toBe('416 InvalidRange');
      expect(answer.headers['content-range']).toBe('bytes */10');
    }
  });

  it('answer conditions with 304 and 412', async () => {
    const bed = openStoreBed();
    const etag = (await bed.send(put)).headers['etag'] ?? '';
    const on = async (name: string, value: string) =>
      (await bed.send({ ...get, headers: { [name]: value } })).status;
    expect(await on('if-none-match', etag)).toBe(304);
    expect(await on('if-none-match', '"other"')).toBe(200);
    expect(await on('if-match', etag)).toBe(200);
    expect(await on('if-match', '"other"')).toBe(412);
    expect(await on('if-modified-since', 'Mon, 02 Mar 2026 01:00:00 GMT')).toBe(304);
    expect(await on('if-unmodified-since', 'Mon, 02 Mar 2026 00:59:59 GMT')).toBe(412);
  });

  it('let a signed query name the headers of the answer', async () => {
    const bed = openStoreBed();
    await bed.send(put);
    const url = '/plain/plan?response-content-disposition=attachment%3B%20filename%3D%22plan.pdf%22';
    const answer = await bed.sendPresigned({ method: 'GET', url });
    expect(answer.headers['content-disposition']).toBe('attachment; filename="plan.pdf"');
  });

  it('answer HEAD without a body, errors too', async () => {
    const bed = openStoreBed();
    await bed.send(put);
    const head = await bed.send({ ...get, method: 'HEAD' });
    expect([head.status, head.headers['content-length'], text(head)]).toEqual([200, '10', '']);
    const none = await bed.send({ method: 'HEAD', url: '/plain/none' });
    expect([none.status, text(none)]).toEqual([404, '']);
  });

  it('hide what is missing from who may not list', async () => {
    const bed = openStoreBed();
    expect(refusalOf(await bed.send(get))).toBe('404 NoSuchKey');
    bed.refused.add('s3:ListBucket');
    expect(refusalOf(await bed.send(get))).toBe('403 AccessDenied');
  });

  it('write errors as S3 does', async () => {
    const bed = openStoreBed();
    const answer = await bed.send({ method: 'GET', url: '/plain/a%26b' });
    expect(answer.headers['content-type']).toBe('application/xml');
    expect(text(answer)).toMatch(
      /^<\?xml version="1.0" encoding="UTF-8"\?>\n<Error><Code>NoSuchKey<\/Code><Message>The specified key does not exist.<\/Message><Key>a&amp;b<\/Key><RequestId>REQUEST<\/RequestId><HostId>.+<\/HostId><\/Error>$/,
    );
    expect(refusalOf(await bed.send({ method: 'GET', url: '/nobody/key' }))).toBe('404 NoSuchBucket');
    expect(refusalOf(await bed.send({ method: 'GET', url: '/plain/%ff' }))).toBe('400 InvalidURI');
    expect(refusalOf(bed.service.refusal(403, 'SignatureDoesNotMatch', 'no'))).toBe(
      '403 SignatureDoesNotMatch',
    );
  });

  it('refuse loudly all that the store does not do', async () => {
    const bed = openStoreBed();
    const asks: readonly Ask[] = [
      { method: 'GET', url: '/' },
      { method: 'PUT', url: '/new-bucket' },
      { method: 'GET', url: '/plain' },
      { method: 'POST', url: '/plain/key?uploads' },
      { method: 'PUT', url: '/plain/key?partNumber=1&uploadId=x' },
      { method: 'POST', url: '/plain?delete' },
      { method: 'GET', url: '/plain/key?acl' },
      { method: 'PUT', url: '/plain/key', headers: { 'x-amz-object-lock-mode': 'COMPLIANCE' } },
      { method: 'PUT', url: '/plain/key', headers: { 'x-amz-storage-class': 'GLACIER' } },
      { method: 'PUT', url: '/plain/key?x-amz-meta-note=hoisted' },
    ];
    for (const ask of asks)
      expect(`${ask.url} ${refusalOf(await bed.send(ask))}`).toBe(`${ask.url} 501 NotImplemented`);
    expect(bed.measured).toEqual([]);
  });
});
