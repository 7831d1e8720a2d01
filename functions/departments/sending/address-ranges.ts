/** Ranges that no configuration opens: `loopback` alone is opened by naming host and port. */
export const neverRanges = {
  unspecified: ['0.0.0.0/8', '::/128'],
  loopback: ['127.0.0.0/8', '::1/128'],
  'link-local': ['169.254.0.0/16', 'fe80::/10'],
  multicast: ['224.0.0.0/4', 'ff00::/8'],
  broadcast: ['255.255.255.255/32'],
  // an IPv4 address in the coat of IPv6: it leads where the coat's maker says
  embedded: [
    '::ffff:0:0/96',
    '::ffff:0:0:0/96',
    '::/96',
    '64:ff9b::/96',
    '64:ff9b:1::/48',
    '2002::/16',
    '2001::/32',
  ],
  // metadata and name services that clouds answer from their machines' own network
  platform: ['fd00:ec2::/32', '168.63.129.16/32', '100.100.100.200/32'],
} as const;

/** Ranges that are not public; a county may name a part of them, such as the network of its government. */
export const closedRanges = {
  private: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'],
  'carrier-nat': ['100.64.0.0/10'],
  'unique-local': ['fc00::/7'],
  'site-local': ['fec0::/10'],
  benchmarking: ['198.18.0.0/15', '2001:2::/48'],
  documentation: ['192.0.2.0/24', '198.51.100.0/24', '203.0.113.0/24', '2001:db8::/32', '3fff::/20'],
  reserved: [
    '192.0.0.0/24',
    '192.31.196.0/24',
    '192.52.193.0/24',
    '192.88.99.0/24',
    '192.175.48.0/24',
    '240.0.0.0/4',
    '100::/64',
    '2001::/23',
    '2620:4f:8000::/48',
    '5f00::/16',
  ],
} as const;

export type AddressKind = keyof typeof neverRanges | keyof typeof closedRanges | 'not-global';

/** All of IPv6 that is given out for the public network. */
export const globalIpv6 = '2000::/3';
