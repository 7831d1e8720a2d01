import { randomUUID } from 'node:crypto';

import type { Cloud } from '../cloud.ts';
import type { InvokeOutcome } from './lambda-service.ts';
import type { SendAsFunction } from './send-as-function.ts';
import type { FunctionDefinition } from './read-functions.ts';
import { runDetached } from './run-detached.ts';
import { createTimerGroup } from './timer-group.ts';

export interface AsyncParts {
  readonly invoke: (functionId: string, event: unknown, source: string) => Promise<InvokeOutcome>;
  /** True once some call ended; false at once when none runs. */
  readonly whenFreed: () => Promise<boolean>;
  readonly send: SendAsFunction;
}

const retryDelays = [60_000, 120_000];

/** Asynchronous invocation: the event waits in Lambda's own queue and is tried again on the virtual clock. */
export const createAsyncInvocations = (cloud: Cloud, parts: AsyncParts) => {
  const timers = createTimerGroup(cloud.clock);
  let generation = 0;

  const giveUp = (fn: FunctionDefinition, event: unknown, tries: number, failure: FailedOutcome): void => {
    const { errorType, errorMessage } = failure;
    const requestId = randomUUID();
    cloud.log.write('lambda', `${fn.id}: event given up after ${tries} tries: ${errorType}: ${errorMessage}`);
    if (fn.deadLetters !== undefined)
      parts.send(fn.id, fn.deadLetters, {
        body: JSON.stringify(event),
        attributes: { RequestID: requestId, ErrorCode: '200', ErrorMessage: errorMessage.slice(0, 1024) },
      });
    if (fn.onFailure === undefined) return;
    const body = {
      version: '1.0',
      timestamp: new Date(cloud.clock.now()).toISOString(),
      requestContext: {
        requestId,
        functionArn: `${fn.arn}:$LATEST`,
        condition: errorType === 'Local.Aged' ? 'EventAgeExceeded' : 'RetriesExhausted',
        approximateInvokeCount: tries,
      },
      requestPayload: event,
      responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
      responsePayload: { errorType, errorMessage },
    };
    parts.send(fn.id, fn.onFailure, { body: JSON.stringify(body) });
  };

  const later = (milliseconds: number, name: string, act: () => Promise<void>): void => {
    timers.after(milliseconds, name, () => runDetached(cloud, 'lambda', act));
  };

  const attempt = async (call: AsyncCall): Promise<void> => {
    const { fn, event, source, tries, since } = call;
    const mine = generation;
    const outcome = await parts.invoke(fn.id, event, source);
    if (mine !== generation || outcome.kind === 'answered') return;
    const aged = cloud.clock.now() - since >= fn.maximumAgeSeconds * 1000;
    if (outcome.kind === 'throttled') {
      if (aged) giveUp(fn, event, tries, { errorType: 'Local.Aged', errorMessage: 'throttled for too long' });
      else if (await parts.whenFreed()) await attempt(call);
      else later(1000, `retry ${fn.id}`, () => attempt(call));
      return;
    }
    const delay = retryDelays[tries];
    if (tries >= fn.retries || delay === undefined || aged) giveUp(fn, event, tries + 1, outcome);
    else later(delay, `retry ${fn.id}`, () => attempt({ ...call, tries: tries + 1 }));
  };

  return {
    start(fn: FunctionDefinition, event: unknown, source: string): void {
      runDetached(cloud, 'lambda', () => attempt({ fn, event, source, tries: 0, since: cloud.clock.now() }));
    },
    reset(): void {
      generation += 1;
      timers.clear();
    },
  };
};

type FailedOutcome = Pick<Extract<InvokeOutcome, { kind: 'failed' }>, 'errorType' | 'errorMessage'>;

interface AsyncCall {
  readonly fn: FunctionDefinition;
  readonly event: unknown;
  readonly source: string;
  readonly tries: number;
  readonly since: number;
}
