import type { Duplex } from 'node:stream';
import type { EgressRules } from '../domain/egress-rules.ts';
import type { Outcome } from '../domain/outcome.ts';
import { exchange, type ExchangeRequest } from './exchange.ts';
import { failureReason } from './failure-reason.ts';
import { findTargets, type ResolveName, type Target } from './find-targets.ts';
import type { OpenConnection } from './open-connection.ts';

export interface SenderPorts {
  readonly resolve: ResolveName;
  readonly connect: OpenConnection;
  /** Calls after real milliseconds; the answer cancels. */
  readonly after: (milliseconds: number, fire: () => void) => () => void;
}

export interface SendRequest extends ExchangeRequest {
  readonly url: string;
  readonly rules: EgressRules;
}

/** Milliseconds. The whole attempt stays well below the life of the function that makes it. */
export const sendLimits = { connect: 5_000, answer: 10_000, drain: 2_000, total: 20_000 } as const;

/** Addresses of a name that are tried in one attempt. */
const mostAddresses = 3;

const within = async <T>(
  { after }: SenderPorts,
  milliseconds: number,
  work: Promise<T>,
): Promise<T | 'too-late'> => {
  const late = Promise.withResolvers<'too-late'>();
  const cancel = after(milliseconds, () => late.resolve('too-late'));
  try {
    return await Promise.race([work, late.promise]);
  } finally {
    cancel();
  }
};

type Opened =
  | { readonly kind: 'open'; readonly socket: Duplex; readonly target: Target }
  | { readonly kind: 'failed'; readonly reason: string };

const openFirst = async (
  ports: SenderPorts,
  targets: readonly Target[],
  ending: AbortSignal,
): Promise<Opened> => {
  let reason = 'connect';
  for (const target of targets.slice(0, mostAddresses)) {
    const giveUp = new AbortController();
    const signal = AbortSignal.any([ending, giveUp.signal]);
    const opening = ports.connect(target, signal).then(
      (socket): Opened => ({ kind: 'open', socket, target }),
      (error: unknown): Opened => ({ kind: 'failed', reason: failureReason(error, 'connect') }),
    );
    const opened = await within(ports, sendLimits.connect, opening);
    if (opened !== 'too-late' && opened.kind === 'open') return opened;
    giveUp.abort();
    reason = opened === 'too-late' ? 'timeout' : opened.reason;
  }
  return { kind: 'failed', reason };
};

const send = async (ports: SenderPorts, asked: SendRequest, ending: AbortSignal): Promise<Outcome> => {
  const found = await findTargets(asked.url, asked.rules, ports.resolve);
  if (found.kind === 'refused') return { kind: 'refused', reason: found.reason };
  if (found.kind === 'unknown-host') return { kind: 'failed', reason: 'dns' };
  if (ending.aborted) return { kind: 'failed', reason: 'timeout' };
  const opened = await openFirst(ports, found.targets, ending);
  if (opened.kind === 'failed') return opened;
  const { socket, target } = opened;
  try {
    const { status, drained } = exchange(socket, target, asked);
    const answered = await within(ports, sendLimits.answer, status);
    if (answered === 'too-late') return { kind: 'failed', reason: 'timeout' };
    await within(ports, sendLimits.drain, drained);
    return { kind: 'answered', status: answered };
  } catch (error) {
    return { kind: 'failed', reason: failureReason(error, 'broken-off') };
  } finally {
    socket.destroy();
  }
};

/** Makes one attempt and answers how it ended; it never throws for what the other side does. */
export const createSender =
  (ports: SenderPorts) =>
  async (asked: SendRequest): Promise<Outcome> => {
    const ending = new AbortController();
    const outcome = await within(ports, sendLimits.total, send(ports, asked, ending.signal));
    ending.abort();
    return outcome === 'too-late' ? { kind: 'failed', reason: 'timeout' } : outcome;
  };
