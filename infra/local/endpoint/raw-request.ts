import type { IncomingMessage } from 'node:http';

/** A request as it came over the wire, before anybody is believed. */
export interface RawRequest {
  readonly method: string;
  /** As sent: not decoded. */
  readonly path: string;
  readonly rawQuery: string;
  /** Lower-cased names, every value in the order of arrival. */
  readonly headers: ReadonlyMap<string, readonly string[]>;
  readonly body: Buffer;
}

const headersOf = (rawHeaders: readonly string[]): ReadonlyMap<string, readonly string[]> => {
  const headers = new Map<string, string[]>();
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    const name = (rawHeaders[at] ?? '').toLowerCase();
    headers.set(name, [...(headers.get(name) ?? []), rawHeaders[at + 1] ?? '']);
  }
  return headers;
};

export const readRequest = (request: IncomingMessage, body: Buffer): RawRequest => {
  const target = (request.url ?? '/').replace(/^https?:\/\/[^/?]*/i, '');
  const [path = '/', rawQuery = ''] = target.split(/\?(.*)/s);
  return {
    method: request.method ?? 'GET',
    path: path || '/',
    rawQuery,
    headers: headersOf(request.rawHeaders),
    body,
  };
};
