import { notImplemented, S3Error } from './s3-error.ts';

export interface ChunkedBody {
  readonly body: Buffer;
  readonly trailers: Readonly<Record<string, string>>;
}

const incomplete = (message = 'The request body terminated unexpectedly'): S3Error =>
  new S3Error(400, 'IncompleteBody', message);

const readLine = (raw: Buffer, from: number): { readonly line: string; readonly next: number } => {
  const end = raw.indexOf('\r\n', from);
  if (end < 0) throw incomplete();
  return { line: raw.toString('latin1', from, end), next: end + 2 };
};

const readTrailers = (raw: Buffer, from: number): Readonly<Record<string, string>> => {
  const lines = raw.toString('latin1', from).split('\r\n').filter(Boolean);
  return Object.fromEntries(
    lines.map((line): [string, string] => {
      const at = line.indexOf(':');
      return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()];
    }),
  );
};

const checkTrailers = (announced: string | undefined, trailers: Readonly<Record<string, string>>): void => {
  const expected = (announced ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
    .sort();
  if (expected.join() !== Object.keys(trailers).sort().join())
    throw new S3Error(
      400,
      'MalformedTrailerError',
      'The request contained trailing data that was not well-formed or did not conform to our published schema.',
    );
};

/** `STREAMING-UNSIGNED-PAYLOAD-TRAILER`; chunks with signatures are not read. */
export const readChunked = (headers: Readonly<Record<string, string>>, raw: Buffer): ChunkedBody => {
  const kind = headers['x-amz-content-sha256'] ?? '';
  if (kind !== 'STREAMING-UNSIGNED-PAYLOAD-TRAILER') throw notImplemented(`x-amz-content-sha256: ${kind}`);
  const announced = headers['x-amz-decoded-content-length'];
  if (announced === undefined || !/^\d+$/.test(announced))
    throw new S3Error(411, 'MissingContentLength', 'You must provide the Content-Length HTTP header.');
  const chunks: Buffer[] = [];
  let at = 0;
  for (;;) {
    const { line, next } = readLine(raw, at);
    if (!/^[0-9a-fA-F]+$/.test(line)) throw incomplete();
    const size = Number.parseInt(line, 16);
    at = next + size;
    if (size === 0) break;
    if (raw.toString('latin1', at, at + 2) !== '\r\n') throw incomplete();
    chunks.push(raw.subarray(next, at));
    at += 2;
  }
  const trailers = readTrailers(raw, at);
  checkTrailers(headers['x-amz-trailer'], trailers);
  const body = Buffer.concat(chunks);
  if (body.length !== Number(announced))
    throw incomplete(
      'You did not provide the number of bytes specified by the x-amz-decoded-content-length header',
    );
  return { body, trailers };
};
