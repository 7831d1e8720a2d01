import { createHash } from 'node:crypto';

import type { Cloud } from '../cloud.ts';
import type { FunctionDefinition } from './read-functions.ts';

/** One worker's log stream. Lines that the function's role may not write are lost, as they are in AWS. */
export interface FunctionLog {
  readonly stream: string;
  write(text: string): void;
  /** Counts the lines START, END and REPORT, which are not shown here. Permission is asked once per invocation. */
  endInvocation(): void;
}

const entryOverhead = 26;
const systemLineBytes = 300 + 3 * entryOverhead;

export const openFunctionLog = (cloud: Cloud, fn: FunctionDefinition, ordinal: number): FunctionLog => {
  const day = new Date(cloud.clock.now()).toISOString().slice(0, 10).replaceAll('-', '/');
  const suffix = createHash('sha256').update(`${fn.id}/${ordinal}`).digest('hex').slice(0, 32);
  const stream = `${day}/[$LATEST]${suffix}`;
  const resource = `arn:${cloud.partition}:logs:${cloud.region}:${cloud.account}:log-group:${fn.logGroup}:log-stream:${stream}`;
  const principal = cloud.identities.principalOfFunction(fn.id);
  let created: boolean | undefined;
  let allowed: boolean | undefined;

  const ask = (action: string): boolean => {
    const decision = cloud.authorise({ principal, action, resource });
    if (!decision.allowed) cloud.log.write('logs', `${fn.id}: lines are lost: ${decision.message}`);
    return decision.allowed;
  };

  const keep = (bytes: number): boolean => {
    created ??= ask('logs:CreateLogStream');
    if (!created) return false;
    allowed ??= ask('logs:PutLogEvents');
    if (allowed) cloud.usage.add({ service: 'logs', line: 'bytes', amount: bytes, subject: fn.id });
    return allowed;
  };

  return {
    stream,
    write(text) {
      if (keep(Buffer.byteLength(text) + entryOverhead)) cloud.log.write(fn.id, text);
    },
    endInvocation() {
      if (fn.systemLines) keep(systemLineBytes);
      allowed = undefined;
    },
  };
};
