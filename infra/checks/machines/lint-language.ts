import { asList, asRecord, isRecord } from '../as-record.ts';
import { isPlainJsonata, jsonataOf } from './jsonata-form.ts';
import type { StateFault, StateLint } from './machine-finding.ts';

const jsonPathFields = [
  'InputPath',
  'OutputPath',
  'ResultPath',
  'Parameters',
  'ResultSelector',
  'ItemsPath',
  'TimeoutSecondsPath',
  'HeartbeatSecondsPath',
  'SecondsPath',
  'TimestampPath',
  'MaxConcurrencyPath',
  'ErrorPath',
  'CausePath',
  'Variable',
];

interface Leaf {
  readonly key: string;
  readonly value: unknown;
}

const leaves = (value: unknown, key: string): readonly Leaf[] => {
  if (Array.isArray(value)) return value.flatMap((inner) => leaves(inner, key));
  if (!isRecord(value)) return [{ key, value }];
  return Object.entries(value).flatMap(([name, inner]) => leaves(inner, name));
};

const nested = ['ItemProcessor', 'Iterator', 'Branches'];

/** Names of the fields that the language gives meaning to: those of the state, its catchers and its choices. */
const fields = (state: Readonly<Record<string, unknown>>): readonly string[] => [
  ...Object.keys(state),
  ...asList(state['Catch']).flatMap((catcher) => Object.keys(asRecord(catcher))),
  ...leaves(state['Choices'], '').map(({ key }) => key),
];

/** JSONPath is refused everywhere; JSONata selects a field or writes a constant. */
export const lintLanguage: StateLint = ({ state }) => {
  const own = Object.fromEntries(Object.entries(state).filter(([key]) => !nested.includes(key)));
  const paths = fields(own).filter((name) => jsonPathFields.includes(name));
  const dollars = leaves(own, '')
    .map(({ key }) => key)
    .filter((key) => key.endsWith('.$'));
  const switched =
    own['QueryLanguage'] !== undefined && own['QueryLanguage'] !== 'JSONata' ? ['QueryLanguage'] : [];
  const computed = leaves(own, '')
    .map(({ value }) => (typeof value === 'string' ? jsonataOf(value) : undefined))
    .filter((expression) => expression !== undefined && !isPlainJsonata(expression));
  return [
    ...[...paths, ...dollars, ...switched].map((name): StateFault => ({
      rule: 'machine.jsonpath',
      what: `uses ${name}, which is JSONPath`,
      remedy: 'write it in JSONata: Arguments, Assign, Output, TimeoutSeconds with {% ... %}',
    })),
    ...computed.map((expression): StateFault => ({
      rule: 'machine.jsonata',
      what: `computes in JSONata: ${expression?.slice(0, 80) ?? ''}`,
      remedy: 'select a field or write a constant; compute in the function',
    })),
  ];
};
