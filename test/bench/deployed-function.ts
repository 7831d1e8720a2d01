import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isRecord } from '../builders/is-record.ts';

const asText = (value: unknown): string =>
  typeof value === 'string' ? value : 'https://resolved.example/at/deployment';

const record = (value: unknown): Readonly<Record<string, unknown>> => (isRecord(value) ? value : {});

const logicalIdOf = (name: string): string =>
  `${name.replace(/(^|-)[a-z]/g, (start) => start.slice(-1).toUpperCase())}Function`;

export interface DeployedFunction {
  /** `index.mjs` of its asset, with the files that lie beside it. */
  readonly file: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** A function as the template deploys it; what is resolved at deployment gets a text. */
export const deployedFunction = (templateFile: string, name: string): DeployedFunction => {
  const template = record(JSON.parse(readFileSync(templateFile, 'utf8')));
  const resource = record(record(template['Resources'])[logicalIdOf(name)]);
  const properties = record(resource['Properties']);
  const variables = record(record(properties['Environment'])['Variables']);
  const asset = asText(record(properties['Code'])['S3Key']).replace(/\.zip$/, '');
  return {
    file: join(dirname(templateFile), `asset.${asset}`, 'index.mjs'),
    environment: Object.fromEntries(Object.entries(variables).map(([key, value]) => [key, asText(value)])),
  };
};
