import { inflateRawSync, inflateSync } from 'node:zlib';
import type { RefusalReason } from '../../../shared/catalogue/refusal-reasons.ts';
import { refuse } from './refused-content.ts';

export interface InflateOptions {
  readonly format: 'zlib' | 'raw';
  /** Bytes that may come out. */
  readonly most: number;
  readonly broken: RefusalReason;
  readonly tooLarge: RefusalReason;
}

/** Inflates in memory, to no more than `most` bytes. */
export const inflate = (bytes: Buffer, { format, most, broken, tooLarge }: InflateOptions): Buffer => {
  try {
    const options = { maxOutputLength: most };
    return format === 'raw' ? inflateRawSync(bytes, options) : inflateSync(bytes, options);
  } catch (error) {
    const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
    return refuse(code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge : broken);
  }
};
