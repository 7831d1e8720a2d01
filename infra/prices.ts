const million = 1_000_000;
const gigabyte = 2 ** 30;

/**
 * List prices in USD of eu-central-1 without free tiers. `metered` is per unit of a billing line, `monthly` is
 * what stands there costs in a month whether it is used or not.
 */
export const prices = {
  pricesOf: '2026-11',
  region: 'eu-central-1',
  currency: 'USD',
  metered: {
    dynamodb: {
      'write-units': 0.7625 / million,
      'read-units': 0.1525 / million,
      'stream-reads': 0,
      'byte-months': 0.306 / gigabyte,
      'backup-byte-months': 0.2448 / gigabyte,
    },
    lambda: {
      invocations: 0.2 / million,
      'gb-milliseconds': 0.0000166667 / 1000,
      'gb-milliseconds-arm64': 0.0000133334 / 1000,
    },
    apigateway: { requests: 3.7 / million, 'bytes-out': 0.09 / gigabyte },
    sqs: { requests: 0.4 / million, 'fifo-requests': 0.5 / million },
    s3: {
      'put-requests': 0.0054 / 1000,
      'get-requests': 0.00043 / 1000,
      'bytes-in': 0,
      'bytes-out': 0,
      'byte-months': 0.0245 / gigabyte,
    },
    states: { transitions: 0.025 / 1000 },
    // rules that call a function cost nothing; schedules do
    events: { invocations: 0, 'custom-events': 1 / million, 'scheduler-invocations': 1.16 / million },
    logs: { bytes: 0.63 / gigabyte, 'byte-months': 0.0324 / gigabyte },
    kms: { requests: 0.03 / 10_000 },
    secretsmanager: { requests: 0.05 / 10_000 },
    sns: { requests: 0.5 / million, emails: 2 / 100_000 },
    waf: { requests: 0.6 / million },
  },
  monthly: {
    alarm: 0.1,
    'composite-alarm': 0.5,
    'custom-metric': 0.3,
    dashboard: 3,
    'kms-key': 1,
    secret: 0.4,
    'web-acl': 5,
    'web-acl-rule': 1,
  },
} as const;
