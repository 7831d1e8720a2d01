import { createHash, createHmac } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SigningHash } from '../../../shared/dynamo/signing-hash.ts';

const hex = async (made: InstanceType<typeof SigningHash>): Promise<string> =>
  Buffer.from(await made.digest()).toString('hex');

describe('the hash that signs the calls of a client', () => {
  it('is SHA-256 of all that it was given', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array()), async (parts) => {
        const [made, expected] = [new SigningHash(), createHash('sha256')];
        for (const part of parts) {
          made.update(part);
          expected.update(part);
        }
        expect(await hex(made)).toBe(expected.digest('hex'));
      }),
    ));

  it('is HMAC-SHA-256 with a secret, whichever secrets come before and between', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.tuple(fc.oneof(fc.string({ minLength: 1 }), fc.uint8Array({ minLength: 1 })), fc.uint8Array()),
        ),
        async (signed) => {
          for (const [secret, data] of [...signed, ...signed]) {
            const made = new SigningHash(secret);
            made.update(data);
            expect(await hex(made)).toBe(createHmac('sha256', secret).update(data).digest('hex'));
          }
        },
      ),
    ));

  it('reads a view of a buffer and no more, and takes a whole buffer for a secret', async () => {
    const { buffer } = new Uint8Array([9, 1, 2, 9]);
    const made = new SigningHash(buffer);
    made.update(new Uint8Array(buffer, 1, 2));
    const expected = createHmac('sha256', Buffer.from([9, 1, 2, 9])).update(Buffer.from([1, 2]));
    expect(await hex(made)).toBe(expected.digest('hex'));
  });

  it('begins anew after a reset', async () => {
    const made = new SigningHash();
    made.update(Buffer.from('old'));
    made.reset();
    made.update(Buffer.from('new'));
    expect(await hex(made)).toBe(createHash('sha256').update('new').digest('hex'));
  });
});
