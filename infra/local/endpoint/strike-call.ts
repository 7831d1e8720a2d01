import { setTimeout as sleep } from 'node:timers/promises';
import type { Cloud } from '../cloud.ts';
import type { AwsAnswer, AwsRequest, AwsService } from './aws-service.ts';

/** Undefined: the connection ends without an answer. */
export type CallOutcome = AwsAnswer | undefined;

export interface CallParts {
  readonly cloud: Cloud;
  readonly service: AwsService;
  readonly request: AwsRequest;
  /** Ends the worker that made the call. */
  readonly killCaller: () => void;
}

const statusOf = (code: string): number => {
  if (/^(InternalServerError|InternalError|InternalFailure)$/.test(code)) return 500;
  return /^(ServiceUnavailable|SlowDown)/.test(code) ? 503 : 400;
};

/** Lets the service act, unless a fault of point `call` strikes. */
export const strikeCall = async ({
  cloud,
  service,
  request,
  killCaller,
}: CallParts): Promise<CallOutcome> => {
  const { principal } = request;
  const name = `${service.name}:${service.actionOf(request)}`;
  const caller = principal.kind === 'function' ? principal.functionId : undefined;
  const rule = cloud.faults.strike({
    point: 'call',
    name,
    caller,
    get text() {
      return `${request.method} ${request.path}?${request.rawQuery}\n${request.body.toString('utf8')}`;
    },
  });
  const act = (): Promise<AwsAnswer> => service.handle(request);
  if (!rule) return act();
  cloud.log.write(
    'faults',
    `${rule.id}: ${rule.effect} at ${name}${caller === undefined ? '' : ` of ${caller}`}`,
  );
  const code = rule.error ?? 'InternalServerError';
  const failure = (): AwsAnswer => service.refusal(statusOf(code), code, `the fault ${rule.id} struck`);
  switch (rule.effect) {
    case 'drop-before':
      return undefined;
    case 'drop-after':
      await act();
      return undefined;
    case 'delay':
      await sleep(rule.milliseconds ?? 0);
      return act();
    case 'double':
      await act();
      return act();
    case 'fail-before':
      return failure();
    case 'fail-after':
      await act();
      return failure();
    case 'conflict':
      return service.conflict?.(request) ?? failure();
    case 'kill-before':
      killCaller();
      return undefined;
    case 'kill-after':
      await act();
      killCaller();
      return undefined;
    default:
      return rule.effect satisfies never;
  }
};
