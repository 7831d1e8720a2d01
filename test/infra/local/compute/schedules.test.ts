import { afterEach, describe, expect, it } from 'vitest';

import { createEvents } from '../../../../infra/local/events/create-events.ts';
import { asRecord } from '../../../../infra/local/template/as-record.ts';
import type { ComputeCloud } from './compute-cloud.ts';
import { aComputeCloud } from './compute-cloud.ts';
import type { Resources } from './template-builder.ts';
import { aFunction, aQueue, aRole, get } from './template-builder.ts';

let open: ComputeCloud | undefined;
const begin = (resources: Resources) => {
  open = aComputeCloud({ ...aFunction('Target', 'consumer'), Queue: aQueue('told'), ...resources });
  const { cloud, lambda, sqs, said } = open;
  const events = createEvents(cloud, lambda, sqs);
  const heard = (): readonly Readonly<Record<string, unknown>>[] =>
    said('Target').flatMap((line) =>
      line.startsWith('event ') ? [asRecord(JSON.parse(line.slice(6)))] : [],
    );
  return { ...open, events, heard };
};

afterEach(async () => {
  await open?.close();
  open = undefined;
});

const aSchedule = (role: string, expression: string) => ({
  Type: 'AWS::Scheduler::Schedule',
  Properties: {
    FlexibleTimeWindow: { Mode: 'OFF' },
    ScheduleExpression: expression,
    ScheduleExpressionTimezone: 'Asia/Shanghai',
    Target: { Arn: get('Target'), RoleArn: get(role), Input: '{"at":"<aws.scheduler.scheduled-time>"}' },
  },
});

describe('a schedule', () => {
  it('fires in its own time zone, by its own role', async () => {
    const { pass, heard } = begin({
      Role: aRole([{ Action: 'lambda:InvokeFunction', Resource: get('Target') }], 'scheduler.amazonaws.com'),
      Once: aSchedule('Role', 'at(2026-03-02T10:00:00)'),
    });
    await pass(24 * 3600);
    expect(heard()).toEqual([{ at: '2026-03-02T02:00:00Z' }]);
  });

  it('does nothing when its role lacks the grant', async () => {
    const { pass, heard, said } = begin({
      Role: aRole([], 'scheduler.amazonaws.com'),
      Once: aSchedule('Role', 'at(2026-03-02T10:00:00)'),
    });
    await pass(24 * 3600);
    expect(heard()).toEqual([]);
    expect(said('Once').join()).toContain('lambda:InvokeFunction');
  });
});
