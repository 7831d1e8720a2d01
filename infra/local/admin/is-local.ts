import type { RawRequest } from '../endpoint/raw-request.ts';

const loopback = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i;

/** A name that a foreign page could point at this machine is refused, and so is a foreign page itself. */
export const isLocal = ({ headers }: RawRequest): boolean => {
  const hosts = headers.get('host') ?? [];
  const origins = headers.get('origin') ?? [];
  return (
    hosts.length === 1 &&
    hosts.every((host) => loopback.test(host)) &&
    origins.every((origin) => loopback.test(origin.replace(/^https?:\/\//i, '')))
  );
};
