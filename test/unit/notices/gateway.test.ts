import { describe, expect, it } from 'vitest';
import { createGatewayOut } from '../../../functions/notices/sending/gateway-out.ts';

const phone = '13800001234';

describe('the gateway', () => {
  const message = { key: 'n#sms', channel: 'sms', to: phone, text: '您有一份文书。' } as const;

  it('gets one POST under the key of the message, and 2xx means taken', async () => {
    const asked: { readonly url: string; readonly request: RequestInit }[] = [];
    const out = createGatewayOut('https://messages.example/take', async (url, request) => {
      asked.push({ url, request });
      return { status: 202 };
    });
    expect(await out.send(message)).toEqual({ kind: 'sent' });
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({
      url: 'https://messages.example/take',
      request: {
        method: 'POST',
        redirect: 'error',
        headers: { 'idempotency-key': 'n#sms' },
        body: JSON.stringify(message),
      },
    });
  });

  it.each([
    ['refuses', () => Promise.resolve({ status: 403 }), 'status-403'],
    ['cannot be reached', () => Promise.reject(new Error('ECONNREFUSED 10.0.0.1')), 'connect'],
    ['is late', () => Promise.reject(new DOMException('late', 'TimeoutError')), 'timeout'],
  ] as const)('that %s is told in a word', async (_what, connect, reason) => {
    expect(await createGatewayOut('https://messages.example', connect).send(message)).toEqual({
      kind: 'failed',
      reason,
    });
  });
});
