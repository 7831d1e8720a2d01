import { asList, asRecord } from '../as-record.ts';
import type { Machine, MachineScope } from './machines.ts';
import type { StateFault, StateLint } from './machine-finding.ts';

const targets = (state: Readonly<Record<string, unknown>>): readonly string[] =>
  [state, ...asList(state['Catch']), ...asList(state['Choices'])]
    .map((one) => asRecord(one)['Next'])
    .concat(state['Default'])
    .filter((next) => typeof next === 'string');

const ends = (state: Readonly<Record<string, unknown>>): boolean =>
  state['End'] === true ||
  state['Next'] !== undefined ||
  ['Choice', 'Succeed', 'Fail'].includes(String(state['Type']));

/** Every step leads to a state of its own scope, or ends. */
export const lintTransition: StateLint = ({ state, scope }) => {
  const unknown = targets(state).filter((name) => !scope.names.includes(name));
  const what =
    unknown.length > 0 ? `leads to ${unknown.join(', ')}, which is not there` : 'neither ends nor leads on';
  return unknown.length > 0 || !ends(state)
    ? [{ rule: 'machine.transition', what, remedy: 'name a state of the same machine, branch or Map' }]
    : [];
};

const assigned = (value: Readonly<Record<string, unknown>>): readonly string[] =>
  [value, ...asList(value['Catch']), ...asList(value['Choices'])].flatMap((one) =>
    Object.keys(asRecord(asRecord(one)['Assign'])),
  );

const outer = (scope: MachineScope): readonly MachineScope[] =>
  scope.parent === undefined ? [] : [scope.parent, ...outer(scope.parent)];

/** A name assigned in a Map or branch must not be assigned around it: the service refuses the definition. */
export const lintAssign: StateLint = ({ state, scope }, machine: Machine) => {
  const around = outer(scope);
  const taken = new Set(
    machine.states.filter((other) => around.includes(other.scope)).flatMap((other) => assigned(other.state)),
  );
  return assigned(state)
    .filter((name) => taken.has(name))
    .map((name): StateFault => ({
      rule: 'machine.assign',
      what: `assigns ${name}, which a state around it assigns as well`,
      remedy: 'give the inner variable another name',
    }));
};
