import type { RouteAnswer } from '../../shared/http/route.ts';
import { sha256 } from '../../shared/kernel/sha256.ts';

const fits = (ifNoneMatch: string | undefined, etag: string): boolean =>
  (ifNoneMatch ?? '')
    .split(',')
    .map((one) => one.trim().replace(/^W\//, ''))
    .some((one) => one === '*' || one === etag);

/** A public text that may be kept for five minutes, and asked for again by its ETag. */
export const serveDocument = (document: string, ifNoneMatch: string | undefined): RouteAnswer => {
  const etag = `"${sha256(document).slice(0, 32)}"`;
  const headers = { ETag: etag, 'Cache-Control': 'public, max-age=300' };
  return fits(ifNoneMatch, etag)
    ? { status: 304, headers }
    : {
        status: 200,
        headers: { ...headers, 'Content-Type': 'application/json; charset=utf-8' },
        body: document,
      };
};
