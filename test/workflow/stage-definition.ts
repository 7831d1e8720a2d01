import { readdirSync, readFileSync } from 'node:fs';
import { machines } from '../../infra/checks/machines/machines.ts';
import { readTemplate } from '../../infra/checks/template.ts';
import { isJsonObject, type JsonObject } from '../../infra/local/states/json.ts';
import { countyNamed, templateOf } from '../infra/stack/template-of.ts';

const folder = new URL('definitions/', import.meta.url);

const objectOf = (text: string): JsonObject => {
  const parsed: unknown = JSON.parse(text);
  if (!isJsonObject(parsed)) throw new TypeError('the definition is no object');
  return parsed;
};

/** The definition of the stage workflow as the template has it today, what the deployment fills in as `{Name}`. */
export const definitionToday = (): JsonObject => {
  const template = readTemplate(JSON.stringify(templateOf(countyNamed('demo-999901'))));
  const found = machines(template).find(({ id }) => id === 'StageApprovalMachine');
  return objectOf(
    JSON.stringify(found?.definition ?? null)
      .replaceAll('${ApprovalsRendezvousFunction.Arn}', '{ApprovalsRendezvousFunction}')
      .replaceAll('${AWS::Partition}', '{Partition}'),
  );
};

/** Definitions that were ever deployed, oldest first: executions run with them for up to a year. */
export const keptDefinitions = (): readonly (readonly [string, JsonObject])[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => [file, objectOf(readFileSync(new URL(file, folder), 'utf8'))] as const);
