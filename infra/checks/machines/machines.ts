import { asRecord } from '../as-record.ts';
import { flatten } from '../flatten.ts';
import { resourcesOf } from '../resources-of.ts';
import type { Template } from '../template.ts';

export interface MachineState {
  /** Names from the outermost machine inwards, joined by ` / `. */
  readonly path: string;
  readonly name: string;
  readonly state: Readonly<Record<string, unknown>>;
  /** The state machine, branch or Map processor that holds it. */
  readonly scope: MachineScope;
}

export interface MachineScope {
  readonly path: string;
  readonly parent: MachineScope | undefined;
  readonly startAt: unknown;
  readonly names: readonly string[];
}

export interface Machine {
  readonly id: string;
  readonly properties: Readonly<Record<string, unknown>>;
  /** Undefined when the definition is no JSON. */
  readonly definition: Readonly<Record<string, unknown>> | undefined;
  readonly states: readonly MachineState[];
  readonly scopes: readonly MachineScope[];
}

interface Found {
  readonly states: readonly MachineState[];
  readonly scopes: readonly MachineScope[];
}

const within = (
  graph: Readonly<Record<string, unknown>>,
  path: string,
  parent: MachineScope | undefined,
): Found => {
  const states = Object.entries(asRecord(graph['States']));
  const scope = { path, parent, startAt: graph['StartAt'], names: states.map(([name]) => name) };
  const below = states.map(([name, value]): Found => {
    const state = asRecord(value);
    const own = { path: path === '' ? name : `${path} / ${name}`, name, state, scope };
    const branches = Array.isArray(state['Branches']) ? state['Branches'] : [];
    const inner = [state['ItemProcessor'], state['Iterator'], ...branches]
      .filter((graphBelow) => graphBelow !== undefined)
      .map((graphBelow) => within(asRecord(graphBelow), own.path, scope));
    return {
      states: [own, ...inner.flatMap((found) => found.states)],
      scopes: inner.flatMap((found) => found.scopes),
    };
  });
  return {
    states: below.flatMap((found) => found.states),
    scopes: [scope, ...below.flatMap((found) => found.scopes)],
  };
};

const parse = (properties: Readonly<Record<string, unknown>>): Machine['definition'] => {
  if (properties['DefinitionString'] === undefined) return asRecord(properties['Definition']);
  try {
    return asRecord(JSON.parse(flatten(properties['DefinitionString'])));
  } catch {
    return undefined;
  }
};

/** Every state machine of the template with its states, those of Map and Parallel included. */
export const machines = (template: Template): readonly Machine[] =>
  resourcesOf(template, 'AWS::StepFunctions::StateMachine').map(({ id, properties }) => {
    const definition = parse(properties);
    return { id, properties, definition, ...within(definition ?? {}, '', undefined) };
  });
