import { refuse, within, type Place } from './definition-refused.ts';
import type { Block, State } from './definition.ts';
import { isJsonObject, type Json } from './json.ts';
import { readObject, readText, refuseUnknownFields } from './read-fields.ts';
import { readState } from './read-state.ts';

const targetsOf = (state: State): readonly (readonly [field: string, target: string])[] => {
  const found: (readonly [string, string])[] = [];
  if (state.next !== undefined) found.push(['Next', state.next]);
  if (state.type === 'Choice') {
    state.choices.forEach((rule, index) => found.push([`Choices[${index}]/Next`, rule.next]));
    if (state.otherwise !== undefined) found.push(['Default', state.otherwise]);
  }
  if ('catch' in state) state.catch.forEach((one, index) => found.push([`Catch[${index}]/Next`, one.next]));
  return found;
};

const checkWays = (block: Block, place: Place): void => {
  if (!block.states.has(block.startAt))
    refuse(within(place, 'StartAt'), `there is no state '${block.startAt}'`);
  const reached = new Set([block.startAt]);
  for (const name of reached) {
    const state = block.states.get(name);
    for (const [field, target] of state === undefined ? [] : targetsOf(state)) {
      if (!block.states.has(target))
        refuse({ ...place, state: name, field }, `there is no state '${target}' beside this one`);
      reached.add(target);
    }
  }
  for (const name of block.states.keys())
    if (!reached.has(name)) refuse({ ...place, state: name, field: 'StartAt' }, 'no way leads to this state');
};

export interface Reading {
  /** Every name of the machine so far. */
  readonly names: Set<string>;
  /** The machine's language: a state that names none has this one. */
  readonly language: string;
}

const checkLanguage = (state: Json, place: Place, { language }: Reading): void => {
  const own = isJsonObject(state) ? state['QueryLanguage'] : undefined;
  if ((own ?? language) !== 'JSONata')
    refuse(within(place, 'QueryLanguage'), "must be 'JSONata': this engine runs no JSONPath");
};

/** Reads the states of a machine, a branch or an item processor. */
export const readBlock = (
  value: Json,
  place: Place,
  kind: 'machine' | 'branch' | 'processor',
  reading: Reading,
): Block => {
  const object = readObject(value, place);
  refuseUnknownFields(object, kind, place);
  const startAt = readText(object['StartAt'], within(place, 'StartAt'));
  const states = new Map<string, State>();
  for (const [name, one] of Object.entries(readObject(object['States'], within(place, 'States')))) {
    const here: Place = { machine: place.machine, state: name, field: '' };
    if (name === '' || Array.from(name).length > 80) refuse(here, 'a name has 1 to 80 characters');
    if (reading.names.has(name)) refuse(here, 'the name is used twice in this machine');
    reading.names.add(name);
    checkLanguage(one, here, reading);
    states.set(
      name,
      readState(name, one, here, (inner, at, inside) => readBlock(inner, at, inside, reading)),
    );
  }
  const block = { startAt, states };
  checkWays(block, place);
  return block;
};
