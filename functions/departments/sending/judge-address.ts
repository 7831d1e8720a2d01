import { BlockList, isIP } from 'node:net';
import type { EgressRules } from '../domain/egress-rules.ts';
import { type AddressKind, closedRanges, globalIpv6, neverRanges } from './address-ranges.ts';

type Family = 'ipv4' | 'ipv6';

const familyOf = (address: string): Family => (isIP(address) === 4 ? 'ipv4' : 'ipv6');

// Ranges of the address's own family only: a BlockList takes a mapped address for the IPv4 address in it, and back.
const within = (cidrs: readonly string[], family: Family): BlockList => {
  const list = new BlockList();
  for (const cidr of cidrs) {
    const [network = '', length = ''] = cidr.split('/');
    if (familyOf(network) === family) list.addSubnet(network, Number(length), family);
  }
  return list;
};

type KindLists = readonly (readonly [string, Readonly<Record<Family, BlockList>>])[];

const listsOf = (ranges: Readonly<Record<string, readonly string[]>>): KindLists =>
  Object.entries(ranges).map(([kind, cidrs]) => [
    kind,
    { ipv4: within(cidrs, 'ipv4'), ipv6: within(cidrs, 'ipv6') },
  ]);

const never = listsOf(neverRanges);
const closed = listsOf(closedRanges);
const global = within([globalIpv6], 'ipv6');

const kindIn = (lists: KindLists, address: string): string | undefined => {
  const family = familyOf(address);
  return lists.find(([, list]) => list[family].check(address, family))?.[0];
};

const isKind = (kind: string): kind is AddressKind =>
  kind === 'not-global' || Object.hasOwn(neverRanges, kind) || Object.hasOwn(closedRanges, kind);

const kindOr = (kind: string | undefined): AddressKind | undefined =>
  kind !== undefined && isKind(kind) ? kind : undefined;

export type AddressVerdict =
  | { readonly kind: 'allowed'; readonly loopback: boolean }
  | { readonly kind: 'refused'; readonly reason: `address-${AddressKind | 'invalid' | 'outside-cidrs'}` };

/** @param named the rules name both host and port, which opens loopback */
export const judgeAddress = (address: string, rules: EgressRules, named: boolean): AddressVerdict => {
  if (isIP(address) === 0 || address.includes('%')) return { kind: 'refused', reason: 'address-invalid' };
  const forbidden = kindOr(kindIn(never, address));
  if (forbidden === 'loopback' && named) return { kind: 'allowed', loopback: true };
  if (forbidden !== undefined) return { kind: 'refused', reason: `address-${forbidden}` };
  if (rules.cidrs.length > 0)
    return within(rules.cidrs, familyOf(address)).check(address, familyOf(address))
      ? { kind: 'allowed', loopback: false }
      : { kind: 'refused', reason: 'address-outside-cidrs' };
  const kind = kindOr(kindIn(closed, address));
  if (kind !== undefined) return { kind: 'refused', reason: `address-${kind}` };
  if (isIP(address) === 6 && !global.check(address, 'ipv6'))
    return { kind: 'refused', reason: 'address-not-global' };
  return { kind: 'allowed', loopback: false };
};
