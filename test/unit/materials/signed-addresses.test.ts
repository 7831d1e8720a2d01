import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDownloadSigner } from '../../../functions/materials/store/download-signer.ts';
import { type MaterialsBed, openMaterialsBed, pdf, pdfHash } from './materials-bed.ts';
import { hashOf } from './source-of.ts';

describe('a signed address of the store', () => {
  let bed: MaterialsBed;
  beforeAll(async () => {
    bed = await openMaterialsBed();
  });
  afterAll(() => bed.close());

  it('signs length, type, hash and absence as headers for a quarter of an hour', async () => {
    const { url, headers } = await bed.sign('uploads/mat_1');
    const query = new URL(url).searchParams;
    expect(query.get('X-Amz-SignedHeaders')).toBe(
      'content-length;content-type;host;if-none-match;x-amz-checksum-sha256',
    );
    expect(query.get('X-Amz-Expires')).toBe('900');
    expect([...query.keys()].filter((name) => /checksum|sdk/.test(name))).toEqual([]);
    expect(headers).toEqual({
      'content-type': 'application/pdf',
      'content-length': String(pdf.length),
      'x-amz-checksum-sha256': Buffer.from(pdfHash, 'hex').toString('base64'),
      'if-none-match': '*',
    });
  });

  it('lets through what was declared, once, and nothing else', async () => {
    const signed = await bed.sign('uploads/mat_2');
    const { url, headers } = signed;
    const swapped = Buffer.concat([pdf.subarray(0, -1), Buffer.from(' ')]);
    const answers = [
      await bed.put(signed, pdf.subarray(1)),
      await bed.put(signed, swapped),
      await bed.put({ url, headers: { ...headers, 'content-type': 'text/html' } }),
      await bed.put({ url, headers: { ...headers, 'x-amz-checksum-sha256': hashOf(swapped) } }, swapped),
      await bed.put({ url: url.replace('mat_2', 'mat_9'), headers }),
      await bed.put(signed),
      await bed.put(signed),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 400, 403, 403, 403, 200, 412]);
  });

  it('gives a download for a minute, always to be saved', async () => {
    const key = 'uploads/mat_6';
    const { versionId: objectVersion } = await bed.upload(key);
    const file = { key, objectVersion, fileName: '总图.pdf', contentType: 'application/pdf' } as const;
    const address = await createDownloadSigner(bed.client, bed.bucket, bed.now)(file);
    expect(new URL(address).searchParams.get('X-Amz-Expires')).toBe('60');
    const answer = await fetch(address);
    expect(answer.headers.get('content-disposition')).toContain("filename*=UTF-8''%E6%80%BB%E5%9B%BE.pdf");
    expect(Buffer.from(await answer.arrayBuffer()).equals(pdf)).toBe(true);
  });
});
