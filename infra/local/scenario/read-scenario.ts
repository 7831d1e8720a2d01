import { shiftDates, shiftText, ignoreCalendar } from './shift-dates.ts';
import { scenarioFile, type Scenario, type Step } from './scenario-file.ts';

/** The file cannot be played; every line names a path and the value found there. */
export class ScenarioMalformed extends Error {}

const member = (value: unknown, name: PropertyKey): unknown =>
  typeof value === 'object' && value !== null ? (Reflect.get(value, name) as unknown) : undefined;

const pathText = (path: readonly PropertyKey[]): string =>
  path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '') || '(whole file)';

const valueText = (document: unknown, path: readonly PropertyKey[]): string => {
  const text = JSON.stringify(path.reduce(member, document)) ?? 'nothing';
  return text.length > 200 ? `${text.slice(0, 200)}...` : text;
};

type Callback = NonNullable<Step['callback']>;

const shiftCallback = (callback: Callback, days: number): Callback => ({
  ...callback,
  ...(callback.body && {
    body: Object.fromEntries(
      Object.entries(callback.body).map(([name, value]) => [name, shiftDates(value, days)]),
    ),
  }),
});

const shiftStep = (step: Step, days: number): Step => ({
  ...step,
  ...(step.at === undefined ? {} : { at: shiftText(step.at, days) }),
  ...(step.body === undefined ? {} : { body: shiftDates(step.body, days) }),
  ...(step.callback === undefined ? {} : { callback: shiftCallback(step.callback, days) }),
  ...(step.expect?.body === undefined
    ? {}
    : { expect: { ...step.expect, body: ignoreCalendar(step.expect.body) } }),
});

export const shiftScenario = (scenario: Scenario, days: number): Scenario =>
  days === 0
    ? scenario
    : {
        ...scenario,
        clock: shiftText(scenario.clock, days),
        steps: scenario.steps.map((step) => shiftStep(step, days)),
      };

/** @throws ScenarioMalformed */
export const readScenario = (text: string): Scenario => {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    throw new ScenarioMalformed(`not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const read = scenarioFile.safeParse(document);
  if (read.success) return read.data;
  const lines = read.error.issues.map(
    ({ path, message }) => `${pathText(path)}: ${message}, found ${valueText(document, path)}`,
  );
  throw new ScenarioMalformed(lines.join('\n'));
};
