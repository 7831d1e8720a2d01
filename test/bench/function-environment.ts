import { readFileSync } from 'node:fs';
import { isRecord } from '../builders/is-record.ts';

const asText = (value: unknown): string =>
  typeof value === 'string' ? value : 'https://resolved.example/at/deployment';

const record = (value: unknown): Readonly<Record<string, unknown>> => (isRecord(value) ? value : {});

const logicalIdOf = (name: string): string =>
  `${name.replace(/(^|-)[a-z]/g, (start) => start.slice(-1).toUpperCase())}Function`;

/** The environment that the template gives a function; what is resolved at deployment gets a text. */
export const functionEnvironment = (templateFile: string, name: string): Readonly<Record<string, string>> => {
  const template = record(JSON.parse(readFileSync(templateFile, 'utf8')));
  const resource = record(record(template['Resources'])[logicalIdOf(name)]);
  const variables = record(record(record(resource['Properties'])['Environment'])['Variables']);
  return Object.fromEntries(Object.entries(variables).map(([key, value]) => [key, asText(value)]));
};
