import type { EgressRules } from '../domain/egress-rules.ts';
import { judgeAddress } from './judge-address.ts';
import { judgeUrl, type JudgedUrl } from './judge-url.ts';

/** An address that was judged, and the name for which its certificate must stand. */
export interface Target extends JudgedUrl {
  readonly address: string;
}

export type TargetVerdict =
  | { readonly kind: 'allowed'; readonly targets: readonly Target[] }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'unknown-host' };

/** Every address of a name, IPv4 and IPv6; rejects when there is none. */
export type ResolveName = (host: string) => Promise<readonly string[]>;

/**
 * The addresses to which a URL may lead, each judged. One bad address among good ones refuses the name: whoever answers
 * for it mixes what must not be mixed. The caller connects to these addresses and never asks the name again.
 */
export const findTargets = async (
  text: string,
  rules: EgressRules,
  resolve: ResolveName,
): Promise<TargetVerdict> => {
  const verdict = judgeUrl(text, rules);
  if (verdict.kind === 'refused') return verdict;
  const { url } = verdict;
  const addresses = url.isAddress ? [url.host] : await resolve(url.host).catch(() => []);
  if (addresses.length === 0) return { kind: 'unknown-host' };
  const targets: Target[] = [];
  for (const address of addresses) {
    const judged = judgeAddress(address, rules, url.named);
    if (judged.kind === 'refused') return judged;
    if (!url.secure && !judged.loopback) return { kind: 'refused', reason: 'plain-http' };
    targets.push({ ...url, address });
  }
  return { kind: 'allowed', targets };
};
