import { createHash } from 'node:crypto';

import type { MessageAttribute } from './sqs-service.ts';

const md5 = (data: string | Buffer): string => createHash('md5').update(data).digest('hex');

const framed = (data: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, data]);
};

export const bodyDigest = (body: string): string => md5(body);

/** SQS's digest over names, types and values in order of name; undefined without attributes. */
export const attributesDigest = (
  attributes: Readonly<Record<string, MessageAttribute>>,
): string | undefined => {
  const names = Object.keys(attributes).sort();
  if (names.length === 0) return undefined;
  const parts = names.flatMap((name) => {
    const { DataType = '', StringValue, BinaryValue = '' } = attributes[name] ?? {};
    const value = StringValue === undefined ? Buffer.from(BinaryValue, 'base64') : Buffer.from(StringValue);
    const transport = Buffer.from([StringValue === undefined ? 2 : 1]);
    return [framed(Buffer.from(name)), framed(Buffer.from(DataType)), transport, framed(value)];
  });
  return md5(Buffer.concat(parts));
};
