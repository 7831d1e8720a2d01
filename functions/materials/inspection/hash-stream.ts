import { createHash } from 'node:crypto';

/** Bytes counted and SHA-256 (64 hexadecimal digits) of a stream, piece by piece. */
export const hashStream = async (
  stream: AsyncIterable<Uint8Array>,
): Promise<{ readonly size: number; readonly sha256: string }> => {
  const hash = createHash('sha256');
  let size = 0;
  for await (const piece of stream) {
    hash.update(piece);
    size += piece.length;
  }
  return { size, sha256: hash.digest('hex') };
};
