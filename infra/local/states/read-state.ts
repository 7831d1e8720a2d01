import { resultMembers } from './check-template.ts';
import { isExpression } from './compile-expression.ts';
import { refuse, within, type Place } from './definition-refused.ts';
import type { Block, State } from './definition.ts';
import type { Json, JsonObject } from './json.ts';
import { readChoice } from './read-choice.ts';
import {
  readArray,
  readCount,
  readObject,
  readShaping,
  readTemplate,
  readText,
  refuseUnknownFields,
} from './read-fields.ts';
import { readCatchers, readRetriers } from './read-guards.ts';
import { readTask } from './read-task.ts';
import { readWait } from './read-wait.ts';

export type ReadBlock = (value: Json, place: Place, kind: 'branch' | 'processor') => Block;

const readNext = (state: JsonObject, place: Place): string | undefined => {
  const end = state['End'];
  if (end !== undefined && typeof end !== 'boolean') refuse(within(place, 'End'), 'must be true or false');
  if ((end === true) === (state['Next'] !== undefined))
    refuse(within(place, 'Next'), 'exactly one of Next and End is needed');
  return end === true ? undefined : readText(state['Next'], within(place, 'Next'));
};

const readProcessor = (state: JsonObject, place: Place, readBlock: ReadBlock): Block => {
  const here = within(place, 'ItemProcessor');
  const processor = readObject(state['ItemProcessor'], here);
  const config = processor['ProcessorConfig'];
  if (config !== undefined) {
    const there = within(here, 'ProcessorConfig');
    refuseUnknownFields(readObject(config, there), 'processorConfig', there);
    if ((readObject(config, there)['Mode'] ?? 'INLINE') !== 'INLINE')
      refuse(within(there, 'Mode'), 'this engine runs inline maps only');
  }
  return readBlock(processor, here, 'processor');
};

const readItems = (state: JsonObject, place: Place): Json | undefined => {
  const items = readTemplate(state, 'Items', place);
  if (items !== undefined && !Array.isArray(items) && !(typeof items === 'string' && isExpression(items)))
    refuse(within(place, 'Items'), 'must be an array or a JSONata expression');
  return items;
};

const types = ['Pass', 'Task', 'Choice', 'Wait', 'Succeed', 'Fail', 'Parallel', 'Map'] as const;

const typeOf = (object: JsonObject, place: Place): State['type'] => {
  const type = readText(object['Type'], within(place, 'Type'));
  return (
    types.find((one) => one === type) ?? refuse(within(place, 'Type'), `'${type}' is not a type of state`)
  );
};

export const readState = (name: string, value: Json, place: Place, readBlock: ReadBlock): State => {
  const object = readObject(value, place);
  const type = typeOf(object, place);
  refuseUnknownFields(object, type, place);
  const guarded = type === 'Task' || type === 'Parallel' || type === 'Map';
  const plain = { name, next: undefined, ...readShaping(object, place, guarded ? resultMembers : undefined) };
  switch (type) {
    case 'Pass':
      return { type, ...plain, next: readNext(object, place) };
    case 'Succeed':
      return { type, ...plain };
    case 'Fail':
      return {
        type,
        ...plain,
        error: readTemplate(object, 'Error', place),
        cause: readTemplate(object, 'Cause', place),
      };
    case 'Wait':
      return { type, ...plain, next: readNext(object, place), ...readWait(object, place) };
    case 'Choice':
      return { type, ...plain, ...readChoice(object, place) };
    case 'Task':
    case 'Parallel':
    case 'Map':
      break;
  }
  const guards = {
    ...plain,
    next: readNext(object, place),
    retry: readRetriers(object, place),
    catch: readCatchers(object, place),
  };
  if (type === 'Task') return { type, ...guards, ...readTask(object, place) };
  if (type === 'Parallel') {
    const here = within(place, 'Branches');
    const branches = readArray(object['Branches'], here).map((one, index) =>
      readBlock(one, within(here, index), 'branch'),
    );
    return { type, ...guards, args: readTemplate(object, 'Arguments', place), branches };
  }
  return {
    type,
    ...guards,
    items: readItems(object, place),
    itemSelector: readTemplate(object, 'ItemSelector', place),
    maxConcurrency: readCount(object, 'MaxConcurrency', place, 0),
    processor: readProcessor(object, place, readBlock),
  };
};
