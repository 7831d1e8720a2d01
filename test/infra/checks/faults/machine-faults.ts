import type { SeededFault } from './editable-template.ts';
import { addMachine } from './machine-to-spoil.ts';
import type { Definition } from './sound-machine.ts';
import { put } from './edit-template.ts';

type Path = readonly (string | number)[];

const awaits: Path = ['States', 'Cases', 'ItemProcessor', 'States', 'Await'];
const look: Path = ['States', 'Look'];
const also = ['pinned.unlisted', 'nag'];

const spoiled =
  (...edits: readonly (readonly [Path, unknown])[]) =>
  (definition: Definition): Definition => {
    const copy = structuredClone(definition);
    for (const [path, value] of edits) put(copy, path, value);
    return copy;
  };

const state = (code: string, by: string, ...edits: readonly (readonly [Path, unknown])[]): SeededFault => ({
  code: `machine.${code}`,
  by: `a machine ${by}`,
  also,
  edit: (template) => addMachine(template, spoiled(...edits)),
});

const resource = (code: string, by: string, properties: Readonly<Record<string, unknown>>): SeededFault => ({
  code: `machine.${code}`,
  by: `a machine ${by}`,
  also,
  edit: (template) => addMachine(template, undefined, properties),
});

const own = (overrides: Readonly<Record<string, unknown>>): readonly unknown[] => [
  {
    ErrorEquals: ['States.TaskFailed'],
    IntervalSeconds: 5,
    BackoffRate: 2,
    MaxDelaySeconds: 900,
    JitterStrategy: 'FULL',
    MaxAttempts: 20,
    ...overrides,
  },
];
const serviceErrors = {
  ErrorEquals: ['Lambda.ServiceException', 'Lambda.SdkClientException'],
  MaxAttempts: 6,
};

export const machineFaults: readonly SeededFault[] = [
  resource('definition', 'whose definition is no JSON', { DefinitionString: '{' }),
  state('query-language', 'that says nothing of its language', [['QueryLanguage'], undefined]),
  state('jsonpath', 'with TimeoutSecondsPath', [[...awaits, 'TimeoutSecondsPath'], '$.seconds']),
  state('jsonpath', 'with a reference path in its input', [
    [...look, 'Arguments', 'Payload', 'caseId.$'],
    '$.caseId',
  ]),
  state('jsonpath', 'with a state in JSONPath', [[...look, 'QueryLanguage'], 'JSONPath']),
  state('jsonata', 'that adds', [[...awaits, 'TimeoutSeconds'], '{% $states.input.seconds + 60 %}']),
  state('jsonata', 'that filters', [['States', 'Cases', 'Items'], "{% $states.input.cases[state='open'] %}"]),
  state('jsonata', 'that calls a function', [[...look, 'Arguments', 'Payload', 'caseId'], '{% $uuid() %}']),
  state('token', 'that waits for a token it gives to nobody', [
    [...awaits, 'Arguments', 'Payload', 'token'],
    undefined,
  ]),
  state('timeout', 'that waits for ever', [[...awaits, 'TimeoutSeconds'], undefined]),
  state('retry-timeout', 'that repeats a timeout', [
    [...awaits, 'Retry'],
    own({ ErrorEquals: ['States.TaskFailed', 'States.Timeout'] }),
  ]),
  state('retry', 'that never tries again', [[...look, 'Retry'], undefined]),
  state('retry', 'with the default retry of the construct library', [[...look, 'Retry', 1], serviceErrors]),
  state('retry', 'that tries too seldom', [[...look, 'Retry'], own({ MaxAttempts: 3 })]),
  state('heartbeat-order', 'that takes a missed heartbeat for a timeout', [
    [...awaits, 'Catch'],
    [
      { ErrorEquals: ['States.Timeout'], Next: 'Done' },
      { ErrorEquals: ['States.HeartbeatTimeout'], Next: 'Stuck' },
    ],
  ]),
  state('heartbeat-order', 'that does not catch its heartbeat', [
    [...awaits, 'Catch'],
    [{ ErrorEquals: ['States.Timeout'], Next: 'Done' }],
  ]),
  state('catch-order', 'that catches everything first', [
    [...awaits, 'Catch'],
    [
      { ErrorEquals: ['States.ALL'], Next: 'Stuck' },
      { ErrorEquals: ['Custom'], Next: 'Done' },
    ],
  ]),
  state('transition', 'that leads nowhere', [[...look, 'Next'], 'Gone']),
  state('transition', 'that leaves its Map', [[...awaits, 'Next'], 'Look']),
  state('transition', 'that starts nowhere', [['StartAt'], 'Gone']),
  state('assign', 'that assigns a name twice', [['States', 'Cases', 'Assign'], { caseId: 'none' }]),
  resource('logs', 'that logs errors only', {
    LoggingConfiguration: { Level: 'ERROR', IncludeExecutionData: false },
  }),
  resource('logs', 'that logs tokens', {
    LoggingConfiguration: { Level: 'ALL', IncludeExecutionData: true },
  }),
];
