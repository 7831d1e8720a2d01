import { refuse } from './definition-refused.ts';
import type { Block, Shaping, State } from './definition.ts';

const assigning = (state: State): readonly (readonly [field: string, shaping: Shaping])[] => [
  ['Assign', state],
  ...('catch' in state ? state.catch.map((one, index) => [`Catch[${index}]/Assign`, one] as const) : []),
  ...(state.type === 'Choice'
    ? state.choices.map((one, index) => [`Choices[${index}]/Assign`, one] as const)
    : []),
];

const inside = (state: State): readonly Block[] => {
  if (state.type === 'Map') return [state.processor];
  return state.type === 'Parallel' ? state.branches : [];
};

/** A variable of an outer scope can be read inside a map or a branch, never assigned there. */
export const checkScopes = (block: Block, machine: string, outer: ReadonlySet<string> = new Set()): void => {
  const names = new Set(outer);
  for (const state of block.states.values())
    for (const [field, shaping] of assigning(state))
      for (const name of Object.keys(shaping.assign ?? {})) {
        if (outer.has(name))
          refuse(
            { machine, state: state.name, field: `${field}/${name}` },
            'the variable belongs to an outer scope',
          );
        names.add(name);
      }
  for (const state of block.states.values())
    for (const inner of inside(state)) checkScopes(inner, machine, names);
};
