// long: one table of small machines, by type of state
import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../../../infra/local/states/json.ts';
import { createBed } from './bed.ts';
import { machineOf, taskOf } from './machines.ts';
import { type Handler, named } from './trial-lambda.ts';
import { start, invoke, functionArn } from './trial-template.ts';

interface Case {
  readonly says: string;
  readonly states: JsonObject;
  readonly functions?: Readonly<Record<string, Handler>>;
  readonly input?: Json;
  readonly wait?: number;
  readonly ends: JsonObject;
  readonly types: readonly string[];
}

const done = { Done: { Type: 'Succeed' } };

const cases: readonly Case[] = [
  {
    says: 'Pass hands its input on',
    states: { A: { Type: 'Pass', End: true } },
    input: { a: [1, 'two', null] },
    ends: { status: 'SUCCEEDED', output: { a: [1, 'two', null] } },
    types: ['ExecutionStarted', 'PassStateEntered', 'PassStateExited', 'ExecutionSucceeded'],
  },
  {
    says: 'Succeed ends with its output',
    states: { A: { Type: 'Succeed', Output: '{% $states.input.a %}' } },
    input: { a: 7 },
    ends: { status: 'SUCCEEDED', output: 7 },
    types: ['ExecutionStarted', 'SucceedStateEntered', 'SucceedStateExited', 'ExecutionSucceeded'],
  },
  {
    says: 'Fail ends with error and cause, both from expressions',
    states: { A: { Type: 'Fail', Error: "{% 'E' & $states.input.n %}", Cause: '{% $states.input.why %}' } },
    input: { n: 1, why: 'because' },
    ends: { status: 'FAILED', error: 'E1', cause: 'because' },
    types: ['ExecutionStarted', 'FailStateEntered', 'ExecutionFailed'],
  },
  {
    says: 'Fail may say nothing',
    states: { A: { Type: 'Fail' } },
    ends: { status: 'FAILED' },
    types: ['ExecutionStarted', 'FailStateEntered', 'ExecutionFailed'],
  },
  {
    says: 'Choice takes the first rule that is true, with its output',
    states: {
      A: {
        Type: 'Choice',
        Choices: [
          { Condition: '{% $states.input.n > 10 %}', Next: 'Wrong' },
          { Condition: '{% $states.input.n > 5 %}', Output: 'middle', Next: 'Done' },
          { Condition: true, Next: 'Wrong' },
        ],
      },
      Wrong: { Type: 'Fail' },
      ...done,
    },
    input: { n: 6 },
    ends: { status: 'SUCCEEDED', output: 'middle' },
    types: [
      'ExecutionStarted',
      'ChoiceStateEntered',
      'ChoiceStateExited',
      'SucceedStateEntered',
      'SucceedStateExited',
      'ExecutionSucceeded',
    ],
  },
  {
    says: 'Choice follows its default with its own output',
    states: {
      A: {
        Type: 'Choice',
        Choices: [{ Condition: '{% $states.input.n = 1 %}', Next: 'Wrong' }],
        Default: 'Done',
        Output: 'other',
      },
      Wrong: { Type: 'Fail' },
      ...done,
    },
    input: { n: 6 },
    ends: { status: 'SUCCEEDED', output: 'other' },
    types: [
      'ExecutionStarted',
      'ChoiceStateEntered',
      'ChoiceStateExited',
      'SucceedStateEntered',
      'SucceedStateExited',
      'ExecutionSucceeded',
    ],
  },
  {
    says: 'Choice without a match and without a default fails',
    states: { A: { Type: 'Choice', Choices: [{ Condition: false, Next: 'Done' }] }, ...done },
    ends: { status: 'FAILED', error: 'States.NoChoiceMatched', cause: 'Failed to match any of the choices.' },
    types: ['ExecutionStarted', 'ChoiceStateEntered', 'ExecutionFailed'],
  },
  {
    says: 'Wait waits its seconds',
    states: { A: { Type: 'Wait', Seconds: '{% $states.input.s %}', Output: 'late', End: true } },
    input: { s: 90 },
    wait: 90,
    ends: { status: 'SUCCEEDED', output: 'late' },
    types: ['ExecutionStarted', 'WaitStateEntered', 'WaitStateExited', 'ExecutionSucceeded'],
  },
  {
    says: 'Wait until a moment that is past does not wait',
    states: { A: { Type: 'Wait', Timestamp: '2026-03-02T08:59:59+08:00', End: true } },
    ends: { status: 'SUCCEEDED', output: {} },
    types: ['ExecutionStarted', 'WaitStateEntered', 'WaitStateExited', 'ExecutionSucceeded'],
  },
  {
    says: 'Wait refuses a moment that is none',
    states: { A: { Type: 'Wait', Timestamp: '{% $states.input.at %}', End: true } },
    input: { at: 'tomorrow' },
    ends: {
      status: 'FAILED',
      error: 'States.QueryEvaluationError',
      cause:
        "An error occurred while executing the state 'A' (entered at the event id #2). The JSONata expression '$states.input.at' specified for the field 'Timestamp' returned an unexpected result. Expected a moment like 2026-03-02T09:00:00Z, but was: \"tomorrow\"",
    },
    types: ['ExecutionStarted', 'WaitStateEntered', 'EvaluationFailed', 'ExecutionFailed'],
  },
  {
    says: 'Task invokes and selects the payload',
    states: { A: taskOf('work') },
    functions: { work: (event) => ({ got: event }) },
    input: { n: 1 },
    ends: { status: 'SUCCEEDED', output: { got: { n: 1 } } },
    types: [
      'ExecutionStarted',
      'TaskStateEntered',
      'TaskScheduled',
      'TaskStarted',
      'TaskSucceeded',
      'TaskStateExited',
      'ExecutionSucceeded',
    ],
  },
  {
    says: 'Task by the ARN of a function takes and gives the payload itself',
    states: { A: { Type: 'Task', Resource: functionArn('work'), Arguments: { a: 1 }, End: true } },
    functions: { work: (event) => [event] },
    ends: { status: 'SUCCEEDED', output: [{ a: 1 }] },
    types: [
      'ExecutionStarted',
      'TaskStateEntered',
      'LambdaFunctionScheduled',
      'LambdaFunctionStarted',
      'LambdaFunctionSucceeded',
      'TaskStateExited',
      'ExecutionSucceeded',
    ],
  },
  {
    says: 'Task fails with the error type of the function',
    states: { A: taskOf('work') },
    functions: {
      work: () => {
        throw named('TypeError', 'x is not a function');
      },
    },
    ends: {
      status: 'FAILED',
      error: 'TypeError',
      cause: '{"errorMessage":"x is not a function","errorType":"TypeError"}',
    },
    types: [
      'ExecutionStarted',
      'TaskStateEntered',
      'TaskScheduled',
      'TaskStarted',
      'TaskFailed',
      'ExecutionFailed',
    ],
  },
  {
    says: 'Parallel gives the results in the order of its branches',
    states: {
      A: {
        Type: 'Parallel',
        Arguments: { n: '{% $states.input.n * 2 %}' },
        Branches: [
          {
            StartAt: 'B1',
            States: { B1: { Type: 'Wait', Seconds: 5, Output: '{% $states.input.n %}', End: true } },
          },
          { StartAt: 'B2', States: { B2: { Type: 'Pass', Output: 'fast', End: true } } },
        ],
        Output: { all: '{% $states.result %}', first: '{% $states.result[0] %}' },
        End: true,
      },
    },
    input: { n: 4 },
    wait: 5,
    ends: { status: 'SUCCEEDED', output: { all: [8, 'fast'], first: 8 } },
    types: [
      'ExecutionStarted',
      'ParallelStateEntered',
      'ParallelStateStarted',
      'WaitStateEntered',
      'PassStateEntered',
      'PassStateExited',
      'WaitStateExited',
      'ParallelStateSucceeded',
      'ParallelStateExited',
      'ExecutionSucceeded',
    ],
  },
  {
    says: 'Map over nothing gives nothing',
    states: {
      A: {
        Type: 'Map',
        Items: [],
        ItemProcessor: { StartAt: 'I', States: { I: { Type: 'Fail' } } },
        End: true,
      },
    },
    ends: { status: 'SUCCEEDED', output: [] },
    types: [
      'ExecutionStarted',
      'MapStateEntered',
      'MapStateStarted',
      'MapStateSucceeded',
      'MapStateExited',
      'ExecutionSucceeded',
    ],
  },
];

describe('the states', () => {
  it.each(cases)('$says', async (one) => {
    const bed = createBed(
      machineOf('A', one.states),
      one.functions === undefined ? {} : { functions: one.functions },
    );
    const arn = await bed.begin(one.input ?? {});
    await bed.advance(600);
    expect(await bed.describe(arn)).toEqual(one.ends);
    expect(await bed.types(arn)).toEqual(one.types);
    expect((await bed.history(arn)).at(-1)?.['timestamp']).toBe(start / 1_000 + (one.wait ?? 0));
  });

  it('makes output of expressions at any depth and leaves other texts alone', async () => {
    const Output = {
      a: [{ b: '{% $states.input.n + 1 %}' }],
      c: ' {% $states.input %} ',
      d: null,
      e: '$states.input',
    };
    const bed = createBed(machineOf('A', { A: { Type: 'Pass', Output, End: true } }));
    expect(await bed.run({ n: 1 })).toEqual({
      status: 'SUCCEEDED',
      output: { a: [{ b: 2 }], c: ' {% $states.input %} ', d: null, e: '$states.input' },
    });
  });

  it('writes the history of a task as AWS does', async () => {
    const bed = createBed(machineOf('A', { A: taskOf('work', { TimeoutSeconds: 60 }) }), {
      functions: { work: () => 1 },
    });
    const events = await bed.history(await bed.begin({ n: 1 }));
    const task = { resource: 'invoke', resourceType: 'lambda' };
    const timestamp = start / 1_000;
    expect(events.slice(0, 4)).toEqual([
      {
        id: 1,
        previousEventId: 0,
        timestamp,
        type: 'ExecutionStarted',
        executionStartedEventDetails: {
          input: '{"n":1}',
          inputDetails: { truncated: false },
          roleArn: 'arn:aws:iam::000000000000:role/trial-role',
        },
      },
      {
        id: 2,
        previousEventId: 0,
        timestamp,
        type: 'TaskStateEntered',
        stateEnteredEventDetails: { name: 'A', input: '{"n":1}', inputDetails: { truncated: false } },
      },
      {
        id: 3,
        previousEventId: 2,
        timestamp,
        type: 'TaskScheduled',
        taskScheduledEventDetails: {
          ...task,
          region: 'eu-central-1',
          parameters: JSON.stringify({ FunctionName: functionArn('work'), Payload: { n: 1 } }),
          timeoutInSeconds: 60,
        },
      },
      { id: 4, previousEventId: 3, timestamp, type: 'TaskStarted', taskStartedEventDetails: task },
    ]);
    expect(events.at(-1)).toEqual({
      id: 7,
      previousEventId: 6,
      timestamp,
      type: 'ExecutionSucceeded',
      executionSucceededEventDetails: { output: '1', outputDetails: { truncated: false } },
    });
  });

  it('gives the result of lambda:invoke the shape of the service', async () => {
    const Arguments = { FunctionName: 'work', Payload: { a: 1 } };
    const bed = createBed(machineOf('A', { A: { Type: 'Task', Resource: invoke, Arguments, End: true } }), {
      functions: { work: () => ({ b: 2 }) },
    });
    expect(await bed.run()).toMatchObject({
      output: {
        ExecutedVersion: '$LATEST',
        Payload: { b: 2 },
        StatusCode: 200,
        SdkHttpMetadata: { HttpStatusCode: 200 },
        SdkResponseMetadata: {},
      },
    });
  });

  it('writes down which expression failed, where, and in which state', async () => {
    const bed = createBed(
      machineOf('A', { A: { Type: 'Pass', Output: { a: ['{% $states.input.b %}'] }, End: true } }),
    );
    const events = await bed.history(await bed.begin({}));
    expect(events.at(-2)).toMatchObject({
      type: 'EvaluationFailed',
      evaluationFailedEventDetails: {
        state: 'A',
        location: 'Output/a[0]',
        error: 'States.QueryEvaluationError',
        cause:
          "The JSONata expression '$states.input.b' specified for the field 'Output/a[0]' returned nothing (undefined).",
      },
    });
  });
});
