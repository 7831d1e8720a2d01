import { createHash } from 'node:crypto';
import type { ContentType } from '../../../functions/materials/domain/content-type.ts';
import { type Expected, inspectContent } from '../../../functions/materials/inspection/inspect-content.ts';
import type { ObjectSource } from '../../../functions/materials/inspection/object-source.ts';

/** Bytes as they would lie in the store, read in uneven pieces. */
export const sourceOf = (bytes: Buffer, contentType: string): ObjectSource => ({
  size: bytes.length,
  contentType,
  read: (from, to) => Promise.resolve(new Uint8Array(bytes.subarray(from, to))),
  async *stream() {
    for (let at = 0; at < bytes.length; at += 1_013)
      yield await Promise.resolve(bytes.subarray(at, at + 1_013));
  },
});

export const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

export const expectedOf = (bytes: Buffer, contentType: ContentType): Expected => ({
  contentType,
  size: bytes.length,
  sha256: hashOf(bytes),
});

/** `clean`, or the reason of the refusal; declared as the bytes are unless `declared` says otherwise. */
export const judge = async (
  bytes: Buffer,
  contentType: ContentType,
  declared: Partial<Expected> & { readonly stored?: string } = {},
): Promise<string> => {
  const { stored, ...more } = declared;
  const verdict = await inspectContent(sourceOf(bytes, stored ?? contentType), {
    ...expectedOf(bytes, contentType),
    ...more,
  });
  return verdict.kind === 'clean' ? 'clean' : verdict.reason;
};
