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

export const headersOf = (rawHeaders: readonly string[]): ReadonlyMap<string, readonly string[]> => {
  const headers = new Map<string, string[]>();
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    const name = (rawHeaders[at] ?? '').toLowerCase();
    headers.set(name, [...(headers.get(name) ?? []), rawHeaders[at + 1] ?? '']);
  }
  return headers;
};
