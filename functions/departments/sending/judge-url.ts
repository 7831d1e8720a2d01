import { isIP } from 'node:net';
import type { EgressRules } from '../domain/egress-rules.ts';

export interface JudgedUrl {
  readonly secure: boolean;
  /** Name or address, without brackets. */
  readonly host: string;
  /** The host as the Host header shows it. */
  readonly authority: string;
  readonly port: number;
  /** Path and query. */
  readonly path: string;
  readonly isAddress: boolean;
  /** The rules name both host and port. */
  readonly named: boolean;
}

export type UrlVerdict =
  | { readonly kind: 'allowed'; readonly url: JudgedUrl }
  | {
      readonly kind: 'refused';
      readonly reason:
        | 'url-invalid'
        | 'scheme-not-allowed'
        | 'userinfo'
        | 'host-not-canonical'
        | 'host-without-domain'
        | 'host-not-allowed'
        | 'port-not-allowed'
        | 'plain-http';
    };

const refused = (reason: Extract<UrlVerdict, { kind: 'refused' }>['reason']): UrlVerdict => ({
  kind: 'refused',
  reason,
});

const longest = 2_048;

/** Scheme, host and port stand there as everybody reads them: no numeric form, no final dot, no other script, no space. */
const isCanonical = (text: string, url: URL): boolean => {
  const { protocol, hostname, port } = url;
  const rest = text.slice(`${protocol}//${hostname}`.length);
  const standard = protocol === 'https:' ? ':443' : ':80';
  return (
    text.startsWith(`${protocol}//${hostname}`) &&
    !hostname.endsWith('.') &&
    [port === '' ? '' : `:${port}`, standard].some(
      (written) => rest.startsWith(written) && /^(?:[/?]|$)/.test(rest.slice(written.length)),
    ) &&
    !/[\s\\#]/.test(rest) &&
    !/[^\x21-\x7e]/.test(rest)
  );
};

/** What can be judged before any name is looked up. Plain http is only for a named host and port, and then for loopback. */
export const judgeUrl = (text: string, rules: EgressRules): UrlVerdict => {
  if (text.length > longest || !URL.canParse(text)) return refused('url-invalid');
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return refused('scheme-not-allowed');
  if (url.username !== '' || url.password !== '' || /^[^/?#]*\/\/[^/?#]*@/.test(text))
    return refused('userinfo');
  if (!isCanonical(text, url)) return refused('host-not-canonical');
  const secure = url.protocol === 'https:';
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const port = url.port === '' ? (secure ? 443 : 80) : Number(url.port);
  const hostNamed = rules.hosts.includes(host) || rules.hosts.includes(url.hostname);
  const portNamed = rules.ports.includes(port);
  const isAddress = isIP(host) !== 0;
  if (!hostNamed && rules.hosts.length > 0) return refused('host-not-allowed');
  if (!hostNamed && !isAddress && !host.includes('.')) return refused('host-without-domain');
  if (!portNamed) return refused('port-not-allowed');
  if (!secure && !hostNamed) return refused('plain-http');
  return {
    kind: 'allowed',
    url: {
      secure,
      host,
      authority: url.host,
      port,
      path: `${url.pathname}${url.search}`,
      isAddress,
      named: hostNamed && portNamed,
    },
  };
};
