import { setTimeout as realDelay } from 'node:timers/promises';

import type { Cloud } from '../cloud.ts';
import type { InvokeOutcome } from './lambda-service.ts';

export type Run = (killAfter: boolean) => Promise<InvokeOutcome>;

/** Callers that wait for the answer: a lost delivery is a failure to them, and a delay takes real time. */
const synchronous = new Set(['gateway', 'authoriser']);
export const isAwaited = (source: string): boolean => synchronous.has(source);

/** Callers to which nothing can be answered for a lost delivery; a workflow waits on virtual time. */
const asks = new Set([...synchronous, 'states']);

const failed = (errorType: string, errorMessage: string): InvokeOutcome => ({
  kind: 'failed',
  errorType,
  errorMessage,
  milliseconds: 0,
});

const virtualDelay = (cloud: Cloud, milliseconds: number, name: string): Promise<void> =>
  new Promise((resolve) => {
    cloud.clock.at(cloud.clock.now() + milliseconds, name, resolve);
  });

export interface Delivery {
  readonly functionId: string;
  readonly source: string;
  readonly event: unknown;
}

/** Lets a fault strike the delivery of one event to one function. */
export const strikeDelivery = async (cloud: Cloud, delivery: Delivery, run: Run): Promise<InvokeOutcome> => {
  const name = `${delivery.source}->${delivery.functionId}`;
  const waits = isAwaited(delivery.source);
  const rule = cloud.faults.strike({
    point: 'event',
    name,
    caller: undefined,
    get text() {
      return JSON.stringify(delivery.event ?? null);
    },
  });
  if (rule === undefined) return run(false);
  const milliseconds = rule.milliseconds ?? 1000;
  cloud.log.write('faults', `${rule.id}: ${rule.effect} strikes ${name}`);
  switch (rule.effect) {
    case 'drop-before':
      return asks.has(delivery.source)
        ? failed('Local.Dropped', 'the event was dropped')
        : { kind: 'answered', payload: null, milliseconds: 0 };
    case 'drop-after':
      await run(false);
      return failed('Local.Dropped', 'the answer was dropped');
    case 'delay':
      await (waits ? realDelay(milliseconds) : virtualDelay(cloud, milliseconds, `fault ${rule.id}`));
      return run(false);
    case 'double':
      await run(false);
      return run(false);
    case 'fail-before':
    case 'conflict':
      return failed(rule.error ?? 'InternalServerError', 'injected');
    case 'fail-after':
      await run(false);
      return failed(rule.error ?? 'InternalServerError', 'injected');
    case 'kill-before':
      return failed('Runtime.ExitError', 'Runtime exited with error: signal: killed');
    case 'kill-after':
      return run(true);
    default:
      return rule.effect satisfies never;
  }
};
