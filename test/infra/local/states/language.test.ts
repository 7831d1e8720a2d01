// long: one table of every field of the language
import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../../../infra/local/states/json.ts';
import { createBed } from './bed.ts';
import { machineOf } from './machines.ts';
import { invoke, functionArn } from './trial-template.ts';

const pass = { Type: 'Pass', End: true };
const block = { StartAt: 'I', States: { I: pass } };
const args = { FunctionName: functionArn('work'), Payload: {} };

/** A machine around each part of the language that can hold fields; `more` goes into that part. */
const around: Readonly<Record<string, (more: JsonObject) => JsonObject>> = {
  machine: (more) => machineOf('A', { A: pass }, more),
  Pass: (more) => machineOf('A', { A: { ...pass, ...more } }),
  Succeed: (more) => machineOf('A', { A: { Type: 'Succeed', ...more } }),
  Fail: (more) => machineOf('A', { A: { Type: 'Fail', ...more } }),
  Wait: (more) =>
    machineOf('A', {
      A: { Type: 'Wait', ...('Timestamp' in more ? {} : { Seconds: 1 }), End: true, ...more },
    }),
  Choice: (more) =>
    machineOf('A', { A: { Type: 'Choice', Choices: [{ Condition: true, Next: 'B' }], ...more }, B: pass }),
  'Choice rule': (more) =>
    machineOf('A', { A: { Type: 'Choice', Choices: [{ Condition: true, Next: 'B', ...more }] }, B: pass }),
  Task: (more) =>
    machineOf('A', { A: { Type: 'Task', Resource: invoke, Arguments: args, End: true, ...more } }),
  Retrier: (more) =>
    machineOf('A', {
      A: {
        Type: 'Task',
        Resource: invoke,
        Arguments: args,
        End: true,
        Retry: [{ ErrorEquals: ['E'], ...more }],
      },
    }),
  Catcher: (more) =>
    machineOf('A', {
      A: {
        Type: 'Task',
        Resource: invoke,
        Arguments: args,
        End: true,
        Catch: [{ ErrorEquals: ['E'], Next: 'B', ...more }],
      },
      B: pass,
    }),
  Parallel: (more) => machineOf('A', { A: { Type: 'Parallel', Branches: [block], End: true, ...more } }),
  Branch: (more) => machineOf('A', { A: { Type: 'Parallel', Branches: [{ ...block, ...more }], End: true } }),
  Map: (more) => machineOf('A', { A: { Type: 'Map', ItemProcessor: block, End: true, ...more } }),
  ItemProcessor: (more) =>
    machineOf('A', { A: { Type: 'Map', ItemProcessor: { ...block, ...more }, End: true } }),
  ProcessorConfig: (more) =>
    machineOf('A', { A: { Type: 'Map', ItemProcessor: { ...block, ProcessorConfig: more }, End: true } }),
};

/** Every field of the language that runs, with a value that is right wherever it may stand. */
const running: JsonObject = {
  Comment: 'said',
  Output: '{% $states.input %}',
  Assign: { v: 1 },
  QueryLanguage: 'JSONata',
  Version: '1.0',
  TimeoutSeconds: 60,
  HeartbeatSeconds: 30,
  Timestamp: '2026-03-02T01:00:00Z',
  Error: 'E',
  Cause: 'c',
  Default: 'B',
  Condition: '{% $states.input.a = 1 %}',
  Retry: [{ ErrorEquals: ['E'] }],
  IntervalSeconds: 2,
  MaxAttempts: 0,
  BackoffRate: 1.5,
  MaxDelaySeconds: 9,
  JitterStrategy: 'FULL',
  Items: [1],
  ItemSelector: { a: '{% $states.context.Map.Item.Value %}' },
  MaxConcurrency: 3,
  ProcessorConfig: { Mode: 'INLINE' },
  Mode: 'INLINE',
};

const home: Readonly<Record<string, readonly string[]>> = {
  Comment: Object.keys(around).filter((part) => part !== 'ProcessorConfig'),
  Output: ['Pass', 'Succeed', 'Wait', 'Choice', 'Choice rule', 'Task', 'Catcher', 'Parallel', 'Map'],
  Assign: ['Pass', 'Wait', 'Choice', 'Choice rule', 'Task', 'Catcher', 'Parallel', 'Map'],
  QueryLanguage: ['machine', 'Pass', 'Succeed', 'Fail', 'Wait', 'Choice', 'Task', 'Parallel', 'Map'],
  Version: ['machine'],
  TimeoutSeconds: ['machine', 'Task'],
  HeartbeatSeconds: ['Task'],
  Timestamp: ['Wait'],
  Error: ['Fail'],
  Cause: ['Fail'],
  Default: ['Choice'],
  Condition: ['Choice rule'],
  Retry: ['Task', 'Parallel', 'Map'],
  IntervalSeconds: ['Retrier'],
  MaxAttempts: ['Retrier'],
  BackoffRate: ['Retrier'],
  MaxDelaySeconds: ['Retrier'],
  JitterStrategy: ['Retrier'],
  Items: ['Map'],
  ItemSelector: ['Map'],
  MaxConcurrency: ['Map'],
  ProcessorConfig: ['ItemProcessor'],
  Mode: ['ProcessorConfig'],
};

/** Every field of the language that does not run here: JSONPath, distributed maps, other accounts, the deprecated. */
const refused = `InputPath OutputPath Parameters Result ResultSelector ResultPath ItemsPath MaxConcurrencyPath
  SecondsPath TimestampPath TimeoutSecondsPath HeartbeatSecondsPath ErrorPath CausePath Variable And Or Not
  StringEquals StringEqualsPath StringLessThan StringLessThanPath StringGreaterThan StringGreaterThanPath
  StringLessThanEquals StringLessThanEqualsPath StringGreaterThanEquals StringGreaterThanEqualsPath StringMatches
  NumericEquals NumericEqualsPath NumericLessThan NumericLessThanPath NumericGreaterThan NumericGreaterThanPath
  NumericLessThanEquals NumericLessThanEqualsPath NumericGreaterThanEquals NumericGreaterThanEqualsPath
  BooleanEquals BooleanEqualsPath TimestampEquals TimestampEqualsPath TimestampLessThan TimestampLessThanPath
  TimestampGreaterThan TimestampGreaterThanPath TimestampLessThanEquals TimestampLessThanEqualsPath
  TimestampGreaterThanEquals TimestampGreaterThanEqualsPath IsNull IsPresent IsNumeric IsString IsBoolean IsTimestamp
  Iterator ItemReader ItemBatcher ResultWriter ToleratedFailureCount ToleratedFailureCountPath
  ToleratedFailurePercentage ToleratedFailurePercentagePath Label ExecutionType Credentials MadeUp`.split(
  /\s+/u,
);

const parts = Object.keys(around);
const machine = (part: string, field: string, value: Json): JsonObject =>
  around[part]?.({ [field]: value }) ?? {};
const place = (part: string, field: string): RegExp =>
  new RegExp(`state machine 'trial', ${part === 'machine' ? '' : "state 'A', "}field '[^']*${field}': `, 'u');

describe('every field of the language', () => {
  const accepted = Object.entries(home).flatMap(([field, homes]) =>
    homes.map((part) => [field, part] as const),
  );
  it.each(accepted)('%s runs in a %s', (field, part) => {
    expect(() => createBed(machine(part, field, running[field] ?? null))).not.toThrow();
  });

  const misplaced = Object.entries(home).flatMap(([field, homes]) =>
    parts.filter((part) => !homes.includes(part)).map((part) => [field, part] as const),
  );
  it.each(misplaced)('%s is refused in a %s', (field, part) => {
    expect(() => createBed(machine(part, field, running[field] ?? null))).toThrow(place(part, field));
  });

  it.each(refused)('%s is refused wherever it stands, naming state and field', (field) => {
    for (const part of parts)
      expect(() => createBed(machine(part, field, '$.a'))).toThrow(place(part, field));
  });
});

describe('a machine', () => {
  it.each<readonly [string, JsonObject, string]>([
    ['of JSONPath', { StartAt: 'A', States: { A: pass } }, "state 'A', field 'QueryLanguage'"],
    [
      'with a JSONPath state',
      machineOf('A', { A: { ...pass, QueryLanguage: 'JSONPath' } }),
      "state 'A', field 'QueryLanguage'",
    ],
    ['of another language', machineOf('A', { A: pass }, { QueryLanguage: 'XPath' }), "field 'QueryLanguage'"],
    ['without a start', machineOf('B', { A: pass }), "field 'StartAt': there is no state 'B'"],
    [
      'that leads nowhere',
      machineOf('A', { A: { Type: 'Pass', Next: 'X' } }),
      "state 'A', field 'Next': there is no state 'X'",
    ],
    ['with a state that nobody reaches', machineOf('A', { A: pass, Lost: pass }), "state 'Lost'"],
    ['with a state of no type', machineOf('A', { A: { Type: 'Dance' } }), "state 'A', field 'Type'"],
    ['with an end and a next', machineOf('A', { A: { ...pass, Next: 'A' } }), "state 'A', field 'Next'"],
    ['without an end or a next', machineOf('A', { A: { Type: 'Pass' } }), "state 'A', field 'Next'"],
    [
      'with a name used twice',
      machineOf('A', {
        A: { Type: 'Parallel', Branches: [{ StartAt: 'A', States: { A: pass } }], End: true },
      }),
      'used twice',
    ],
    [
      'with another service',
      machineOf('A', { A: { Type: 'Task', Resource: 'arn:aws:states:::sqs:sendMessage', End: true } }),
      "state 'A', field 'Resource'",
    ],
    [
      'with a job to wait for',
      machineOf('A', {
        A: { Type: 'Task', Resource: 'arn:aws:states:::states:startExecution.sync:2', End: true },
      }),
      "field 'Resource'",
    ],
    [
      'with an activity',
      machineOf('A', {
        A: { Type: 'Task', Resource: 'arn:aws:states:eu-central-1:000000000000:activity:a', End: true },
      }),
      "field 'Resource'",
    ],
    [
      'with a distributed map',
      machineOf('A', {
        A: {
          Type: 'Map',
          ItemProcessor: { ...block, ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' } },
          End: true,
        },
      }),
      "field 'ItemProcessor/ProcessorConfig/ExecutionType'",
    ],
    [
      'with a half expression',
      machineOf('A', { A: { ...pass, Output: '{% $states.input' } }),
      "state 'A', field 'Output'",
    ],
    [
      'with States.ALL among others',
      around['Retrier']?.({ ErrorEquals: ['States.ALL', 'E'] }) ?? {},
      "field 'Retry[0]/ErrorEquals'",
    ],
    [
      'with an error that never occurs',
      around['Catcher']?.({ ErrorEquals: ['States.BranchFailed'] }) ?? {},
      "field 'Catch[0]/ErrorEquals'",
    ],
    [
      'with a heartbeat longer than the timeout',
      around['Task']?.({ HeartbeatSeconds: 60, TimeoutSeconds: 60 }) ?? {},
      "field 'HeartbeatSeconds'",
    ],
    [
      'with an unknown argument',
      around['Task']?.({ Arguments: { ...args, Qualifier: '1' } }) ?? {},
      "field 'Arguments/Qualifier'",
    ],
    ['that assigns $states', around['Pass']?.({ Assign: { states: 1 } }) ?? {}, "field 'Assign/states'"],
    [
      'that assigns a part of a variable',
      around['Pass']?.({ Assign: { 'x.y': 1 } }) ?? {},
      "field 'Assign/x.y'",
    ],
  ])('%s is refused', (_, definition, message) => {
    expect(() => createBed(definition)).toThrow(message);
  });

  it('of JSONPath by default runs when each state says JSONata', async () => {
    const state = { ...pass, QueryLanguage: 'JSONata', Output: '{% 1 + 1 %}' };
    expect(await createBed({ StartAt: 'A', States: { A: state } }).run()).toEqual({
      status: 'SUCCEEDED',
      output: 2,
    });
  });

  it('is read from an object, and with substitutions', async () => {
    const Definition = machineOf('A', { A: { ...pass, Output: '${Word}' } });
    const properties = { DefinitionString: undefined, Definition, DefinitionSubstitutions: { Word: 'said' } };
    expect(await createBed({}, { properties }).run()).toEqual({ status: 'SUCCEEDED', output: 'said' });
  });

  it('is refused with a role of another template, or one that Step Functions may not assume', () => {
    const definition = machineOf('A', { A: pass });
    expect(() => createBed(definition, { properties: { RoleArn: 'arn:aws:iam::1:role/other' } })).toThrow(
      "field 'RoleArn': names no role of the template",
    );
    expect(() => createBed(definition, { trusted: false })).toThrow(
      "field 'RoleArn': the role's trust policy",
    );
  });

  it('of the express kind is refused', () => {
    const properties = { StateMachineType: 'EXPRESS' };
    expect(() => createBed(machineOf('A', { A: pass }), { properties })).toThrow("field 'StateMachineType'");
  });
});
