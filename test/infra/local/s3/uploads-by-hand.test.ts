import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256Base64, type HandRequest } from './sign-by-hand.ts';
import { inUrl, longer, otherByte, shorter, uploadFaults, withHeaders, without } from './upload-faults.ts';
import { codeOf, openUploadsBed, plan, type UploadsBed } from './uploads-bed.ts';

describe('an upload built by hand', () => {
  let bed: UploadsBed;
  beforeAll(async () => {
    bed = await openUploadsBed();
  });
  afterAll(() => bed.close());

  const outcome = async (request: HandRequest): Promise<string> => {
    const code = codeOf(await bed.send(request));
    return (await bed.stored(request)) === undefined ? code : `${code}, stored`;
  };

  it('is stored byte by byte, signed in the query or in the header', async () => {
    for (const sign of [bed.presigned, bed.signed]) {
      const request = sign(bed.upload());
      expect((await bed.send(request)).status).toBe(200);
      expect(await bed.stored(request)).toEqual(plan);
    }
  });

  for (const [name, [spoil, code]] of Object.entries(uploadFaults))
    it(`is refused with ${name}`, async () => {
      expect(await outcome(spoil(bed.presigned(bed.upload())))).toBe(code);
      expect(await outcome(spoil(bed.signed(bed.upload())))).toBe(code);
    });

  it('is refused when one byte of the body changed', async () => {
    expect(await outcome({ ...bed.presigned(bed.upload()), body: otherByte })).toBe('400 BadDigest');
    expect(await outcome({ ...bed.signed(bed.upload()), body: otherByte })).toBe(
      '400 XAmzContentSHA256Mismatch',
    );
  });

  it('is refused when its date or its lifetime changed', async () => {
    const signed = bed.signed(bed.upload());
    expect(await outcome(withHeaders(signed, { 'x-amz-date': '20260302T010001Z' }))).toBe(
      '403 SignatureDoesNotMatch',
    );
    const presigned = bed.presigned(bed.upload());
    expect(await outcome(inUrl(presigned, /X-Amz-Date=\w+/, 'X-Amz-Date=20260302T010001Z'))).toBe(
      '403 SignatureDoesNotMatch',
    );
    expect(await outcome(inUrl(presigned, /X-Amz-Expires=900/, 'X-Amz-Expires=901'))).toBe(
      '403 SignatureDoesNotMatch',
    );
  });

  it('is stored unchecked when the checksum stands in the query, where S3 ignores it', async () => {
    const base = without(bed.upload(), 'x-amz-checksum-sha256');
    const value = encodeURIComponent(sha256Base64(plan));
    const request = bed.presigned({ ...base, url: `${base.url}?x-amz-checksum-sha256=${value}` });
    const answer = await bed.send({ ...request, body: otherByte });
    expect(answer.status).toBe(200);
    expect(answer.headers['x-amz-checksum-sha256']).toBeUndefined();
    expect(await bed.stored(request)).toEqual(otherByte);
  });

  it('is refused when its signer has no grant, is unknown, or lost its token', async () => {
    for (const sign of [bed.presigned, bed.signed]) {
      expect(await outcome(sign(bed.upload(), { key: bed.stranger }))).toBe('403 AccessDenied');
      expect(await outcome(inUrl(sign(bed.upload(), { key: bed.stranger }), /uploads/, 'others'))).toBe(
        '403 SignatureDoesNotMatch',
      );
      expect(await outcome(sign(bed.upload(), { key: { ...bed.uploader, accessKeyId: 'ASIANOBODY' } }))).toBe(
        '403 InvalidAccessKeyId',
      );
      expect(await outcome(sign(bed.upload(), { key: { ...bed.uploader, sessionToken: 'x' } }))).toBe(
        '400 InvalidToken',
      );
      expect(await outcome(sign(bed.upload(), { key: { ...bed.uploader, secretAccessKey: 'x' } }))).toBe(
        '403 SignatureDoesNotMatch',
      );
    }
    const elsewhere = bed.upload();
    expect(await outcome(bed.signed(inUrl(elsewhere, /uploads/, 'others')))).toBe('403 AccessDenied');
    expect(await outcome(bed.upload())).toBe('403 AccessDenied');
  });

  it('never stores more than its signed length, and nothing when fewer bytes come', async () => {
    const long = bed.presigned(bed.upload());
    expect([200, 400]).toContain((await bed.send({ ...long, body: longer })).status);
    expect([plan, undefined]).toContainEqual(await bed.stored(long));
    const short = bed.presigned(bed.upload());
    expect([0, 400]).toContain((await bed.send({ ...short, body: shorter })).status);
    expect(await bed.stored(short)).toBeUndefined();
  });

  it('is stored once under If-None-Match', async () => {
    const request = bed.presigned(bed.upload({ 'if-none-match': '*' }));
    expect((await bed.send(request)).status).toBe(200);
    expect(codeOf(await bed.send(request))).toBe('412 PreconditionFailed');
    expect(await bed.stored(request)).toEqual(plan);
  });

  it('dies one second after its lifetime', async () => {
    const request = bed.presigned(bed.upload());
    const twin = bed.presigned(bed.upload());
    const start = bed.running.cloud.clock.now();
    await bed.running.moveClock(new Date(start + 900_000).toISOString());
    expect((await bed.send(request)).status).toBe(200);
    await bed.running.moveClock(new Date(start + 901_000).toISOString());
    expect(await outcome(twin)).toBe('403 AccessDenied');
    const late = await bed.send(twin);
    expect(late.body.toString()).toContain('Request has expired');
    expect(late.headers).toMatchObject({
      'content-type': 'application/xml',
      date: new Date(start + 901_000).toUTCString(),
    });
  });
});
