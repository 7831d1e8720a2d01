import { describe, expect, it } from 'vitest';
import { openStoreBed, refusalOf, text, type StoreBed } from './store-bed.ts';

const put = async (bed: StoreBed, key: string, headers: Readonly<Record<string, string>> = {}) =>
  bed.send({ method: 'PUT', url: `/plain/${key}`, body: `of ${key}`, headers });

const document = (tags: string) =>
  `<Tagging xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><TagSet>${tags}</TagSet></Tagging>`;

describe('object tags', () => {
  const clean = '<Tag><Key>state</Key><Value>clean &amp; read</Value></Tag>';

  it('are replaced without touching the object', async () => {
    const bed = openStoreBed();
    const etag = (await put(bed, 'a', { 'x-amz-tagging': 'state=new&other=1' })).headers['etag'];
    await bed.send({ method: 'PUT', url: '/plain/a?tagging', body: document(clean.replace('&amp; ', '')) });
    const tags = text(await bed.send({ method: 'GET', url: '/plain/a?tagging' }));
    expect(tags).toContain('<TagSet><Tag><Key>state</Key><Value>clean read</Value></Tag></TagSet>');
    const read = await bed.send({ method: 'GET', url: '/plain/a' });
    expect([text(read), read.headers['etag'], read.headers['x-amz-tagging-count']]).toEqual([
      'of a',
      etag,
      '1',
    ]);
    expect(bed.asked.at(-1)?.context).toMatchObject({ 's3:existingobjecttag/state': 'clean read' });
  });

  it('are refused when malformed, doubled or too many', async () => {
    const bed = openStoreBed();
    await put(bed, 'a');
    const send = async (body: string) =>
      refusalOf(await bed.send({ method: 'PUT', url: '/plain/a?tagging', body }));
    expect(await send('<Tagging>')).toBe('400 MalformedXML');
    expect(await send(document(clean))).toBe('400 InvalidTag');
    const one = '<Tag><Key>k</Key><Value>v</Value></Tag>';
    expect(await send(document(one + one))).toBe('400 InvalidTag');
    expect(await send(document(one.repeat(11)))).toBe('400 BadRequest');
    bed.refused.add('s3:PutObjectTagging');
    expect(await send(document(one))).toBe('403 AccessDenied');
    expect(refusalOf(await put(bed, 'b', { 'x-amz-tagging': 'k=v' }))).toBe('403 AccessDenied');
  });
});
