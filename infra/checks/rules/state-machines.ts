import { lintAssign, lintTransition } from '../machines/lint-flow.ts';
import { lintLanguage } from '../machines/lint-language.ts';
import { lintMachine } from '../machines/lint-machine.ts';
import { lintCatch, lintRetry, lintToken } from '../machines/lint-tasks.ts';
import { machineFinding } from '../machines/machine-finding.ts';
import { machines } from '../machines/machines.ts';
import type { Rule } from '../rule.ts';

const stateLints = [lintLanguage, lintToken, lintRetry, lintCatch, lintTransition, lintAssign];

export const stateMachines: Rule = {
  codes: [
    'machine.definition',
    'machine.query-language',
    'machine.jsonpath',
    'machine.jsonata',
    'machine.token',
    'machine.timeout',
    'machine.retry-timeout',
    'machine.retry',
    'machine.heartbeat-order',
    'machine.catch-order',
    'machine.transition',
    'machine.assign',
    'machine.logs',
  ],
  check: (template) =>
    machines(template).flatMap((machine) => [
      ...lintMachine(template, machine).map((fault) => machineFinding(machine, '', fault)),
      ...machine.states.flatMap((state) =>
        stateLints.flatMap((lint) =>
          lint(state, machine).map((fault) => machineFinding(machine, state.path, fault)),
        ),
      ),
    ]),
};
