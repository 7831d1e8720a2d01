import { describe, expect, it } from 'vitest';
import { openStoreBed, text, type StoreBed } from './store-bed.ts';

const put = async (bed: StoreBed, key: string, headers: Readonly<Record<string, string>> = {}) =>
  bed.send({ method: 'PUT', url: `/plain/${key}`, body: `of ${key}`, headers });

const list = async (bed: StoreBed, query: string): Promise<string> => {
  const body = text(await bed.send({ method: 'GET', url: `/plain?list-type=2&${query}` }));
  return [...body.matchAll(/<(?:Key|CommonPrefixes><Prefix|NextContinuationToken)>([^<]*)</g)]
    .map((one) => one[1])
    .join(' ');
};

describe('ListObjectsV2', () => {
  it('lists by bytes, prefix, delimiter and page', async () => {
    const bed = openStoreBed();
    for (const key of ['b/2', 'a', 'b/1', 'c/x/1', '%C3%A4', 'Z']) await put(bed, key);
    expect(await list(bed, '')).toBe('Z a b/1 b/2 c/x/1 ä');
    expect(await list(bed, 'prefix=b%2F')).toBe('b/1 b/2');
    expect(await list(bed, 'delimiter=%2F')).toBe('Z a ä b/ c/');
    expect(await list(bed, 'start-after=b%2F1&delimiter=%2F')).toBe('ä b/ c/');
    const [token, ...page] = (await list(bed, 'delimiter=%2F&max-keys=3')).split(' ');
    expect(page).toEqual(['Z', 'a', 'b/']);
    expect(await list(bed, `delimiter=%2F&continuation-token=${token}`)).toBe('ä c/');
    expect(await list(bed, 'encoding-type=url&prefix=%C3%A4')).toBe('%C3%A4');
  });

  it('tells the prefix to the policy', async () => {
    const bed = openStoreBed();
    await list(bed, 'prefix=b%2F');
    expect(bed.asked[0]).toMatchObject({
      action: 's3:ListBucket',
      resource: 'arn:aws:s3:::plain',
      context: { 's3:prefix': 'b/', 'aws:securetransport': 'true', 's3:authtype': 'REST-HEADER' },
    });
  });
});
