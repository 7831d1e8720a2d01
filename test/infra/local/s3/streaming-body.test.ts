import { describe, expect, it } from 'vitest';
import { sha256Base64, signHeaders } from './sign-by-hand.ts';
import { openStoreBed, refusalOf, text, type StoreBed } from './store-bed.ts';

const kind = 'STREAMING-UNSIGNED-PAYLOAD-TRAILER';
const content = 'a hundred pages';

const stream = (checksum = sha256Base64(content)): string =>
  `5\r\na hun\r\na\r\ndred pages\r\n0\r\nx-amz-checksum-sha256:${checksum}\r\n\r\n`;

const send = (
  bed: StoreBed,
  body: string,
  headers: Readonly<Record<string, string>> = {},
  contentHash = kind,
) => {
  const ask = {
    method: 'PUT',
    url: '/plain/stream',
    body,
    headers: {
      'content-encoding': 'aws-chunked',
      'x-amz-decoded-content-length': String(content.length),
      'x-amz-trailer': 'x-amz-checksum-sha256',
      ...headers,
    },
  };
  return bed.handle(signHeaders(bed.prepare(ask), bed.options({ contentHash })));
};

describe('a body in chunks', () => {
  it('is stored without its framing, under the checksum of its trailer', async () => {
    const bed = openStoreBed();
    const answer = await send(bed, stream());
    expect(answer.status).toBe(200);
    expect(answer.headers['x-amz-checksum-sha256']).toBe(sha256Base64(content));
    const read = await bed.send({ method: 'GET', url: '/plain/stream' });
    expect(text(read)).toBe(content);
    expect(read.headers['content-encoding']).toBeUndefined();
  });

  it('is refused when trailer, announced length or framing is wrong', async () => {
    const bed = openStoreBed();
    expect(refusalOf(await send(bed, stream(sha256Base64('other'))))).toBe('400 BadDigest');
    expect(refusalOf(await send(bed, stream(), { 'x-amz-decoded-content-length': '3' }))).toBe(
      '400 IncompleteBody',
    );
    expect(refusalOf(await send(bed, stream().slice(0, 20)))).toBe('400 IncompleteBody');
    expect(refusalOf(await send(bed, stream(), { 'x-amz-trailer': 'x-amz-checksum-crc32' }))).toBe(
      '400 MalformedTrailerError',
    );
    expect((await bed.send({ method: 'HEAD', url: '/plain/stream' })).status).toBe(404);
  });

  it('is not implemented when every chunk is signed', async () => {
    const bed = openStoreBed();
    const answer = await send(bed, stream(), {}, 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD');
    expect(refusalOf(answer)).toBe('501 NotImplemented');
  });
});
