import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPageCursor, type CursorScope } from '../../../shared/dynamo/page-cursor.ts';

const scope: CursorScope = {
  query: 'readTimeline?project=prj_1',
  members: { PK: { equals: 'PROJECT#prj_1' }, SK: { startsWith: 'EVENT#' } },
};
const key = { PK: { S: 'PROJECT#prj_1' }, SK: { S: 'EVENT#0000000007' } };
const cursor = createPageCursor(scope);
const text = cursor.encode(key) ?? '';
const forged = (parts: unknown): string => Buffer.from(JSON.stringify(parts)).toString('base64url');
const [binding]: string[] = JSON.parse(Buffer.from(text, 'base64url').toString());

describe('page cursors', () => {
  it('lead back to the key that they came from', () => {
    expect(cursor.decode(text)).toEqual(key);
    expect(text).toMatch(/^[\w-]+$/);
  });

  it('are absent at both ends', () => {
    expect(cursor.encode(undefined)).toBeUndefined();
    expect(cursor.decode(undefined)).toBeUndefined();
  });

  it.each([
    ['of another query', createPageCursor({ ...scope, query: 'readTimeline?project=prj_2' }).encode(key)],
    ['with another partition', forged([binding, 'PROJECT#prj_2', 'EVENT#0000000007'])],
    ['with a longer partition', forged([binding, 'PROJECT#prj_12', 'EVENT#0000000007'])],
    ['outside the sort keys', forged([binding, 'PROJECT#prj_1', 'VAULT'])],
    ['with a member missing', forged([binding, 'PROJECT#prj_1'])],
    ['with a member too many', forged([binding, 'PROJECT#prj_1', 'EVENT#1', 'x'])],
    ['with a number for a key', forged([binding, 'PROJECT#prj_1', 7])],
    ['that is an object', forged({ PK: 'PROJECT#prj_1' })],
    ['that is padded', `${text}=`],
    ['that is followed by a space', `${text} `],
    ['that is empty', ''],
    ['that is no base64', '%%%'],
  ])('are refused when one comes %s', (_what, wrong) => {
    expect(() => cursor.decode(wrong)).toThrow(
      expect.objectContaining({
        code: 'request.invalid',
        issues: [expect.objectContaining({ path: '/query/cursor' })],
      }),
    );
  });

  it('refuse any text that they did not write', () => {
    fc.assert(
      fc.property(fc.string(), (other) => {
        expect(() => cursor.decode(other)).toThrow('request.invalid');
      }),
    );
  });
});
