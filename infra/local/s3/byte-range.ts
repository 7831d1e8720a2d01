import { S3Error } from './s3-error.ts';

export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/**
 * One range of bytes, inclusive. Undefined: the whole object, also for text that is no range and for several
 * ranges, which S3 does not serve.
 * @throws S3Error InvalidRange
 */
export const readRange = (header: string | undefined, size: number): ByteRange | undefined => {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? [];
  if (from === '' && to === '') return undefined;
  if (from !== '' && to !== '' && Number(to) < Number(from)) return undefined;
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (first >= size || (from === '' && Number(to) === 0))
    throw new S3Error(416, 'InvalidRange', 'The requested range is not satisfiable', {
      details: { RangeRequested: header ?? '', ActualObjectSize: String(size) },
      headers: { 'content-range': `bytes */${size}` },
    });
  return { first, last };
};
