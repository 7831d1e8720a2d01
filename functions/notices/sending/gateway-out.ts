import type { MessageOut } from './message-out.ts';

/** What the gateway is asked by: `fetch`, or what stands in for it. */
export type Connect = (url: string, request: RequestInit) => Promise<Pick<Response, 'status'>>;

/** Milliseconds for the whole exchange. */
const patience = 10_000;

/**
 * The county's message gateway: one POST for each message, `{ key, channel, to, text }`; 2xx means taken. It drops what
 * comes twice under one key. No redirect is followed.
 */
export const createGatewayOut = (url: string, connect: Connect): MessageOut => ({
  send: async (message) => {
    try {
      const { status } = await connect(url, {
        method: 'POST',
        redirect: 'error',
        signal: AbortSignal.timeout(patience),
        headers: { 'content-type': 'application/json; charset=utf-8', 'idempotency-key': message.key },
        body: JSON.stringify(message),
      });
      return status >= 200 && status <= 299
        ? { kind: 'sent' }
        : { kind: 'failed', reason: `status-${status}` };
    } catch (error) {
      // its words are left out: they may hold anything
      const isLate = error instanceof Error && error.name === 'TimeoutError';
      return { kind: 'failed', reason: isLate ? 'timeout' : 'connect' };
    }
  },
});
