import { readFileSync, statSync } from 'node:fs';
import type { Cloud } from '../cloud.ts';
import type { Principal } from '../iam/identities.ts';
import type { LoadedResource, LoadedTemplate } from '../template/loaded-template.ts';
import { checkScopes } from './check-scopes.ts';
import { refuse, within, type Place } from './definition-refused.ts';
import type { Machine } from './definition.ts';
import { isJsonObject, type Json, type JsonObject } from './json.ts';
import { parseJson } from './parse-json.ts';
import { readBlock } from './read-block.ts';
import { readInteger, readObject } from './read-fields.ts';

const parse = (text: string, place: Place): Json => {
  try {
    return parseJson(text);
  } catch (error) {
    return refuse(place, `is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
};

const substituted = (text: string, substitutions: unknown): string =>
  isJsonObject(substitutions)
    ? Object.entries(substitutions).reduce(
        (all, [name, value]) =>
          all.replaceAll(`\${${name}}`, typeof value === 'string' ? value : JSON.stringify(value)),
        text,
      )
    : text;

const textOf = (resource: LoadedResource, template: LoadedTemplate, place: Place): string => {
  const { DefinitionString: text, Definition: object, DefinitionS3Location: asset } = resource.properties;
  if (typeof text === 'string') return text;
  if (isJsonObject(object)) return JSON.stringify(object);
  const key = isJsonObject(asset) ? asset['Key'] : undefined;
  if (typeof key !== 'string')
    return refuse(place, 'DefinitionString, Definition or DefinitionS3Location is needed');
  const path = template.assetPath(key);
  return statSync(path).isFile() ? readFileSync(path, 'utf8') : refuse(place, `'${key}' is not a file`);
};

const languageOf = (definition: JsonObject, place: Place): string => {
  if ((definition['Version'] ?? '1.0') !== '1.0') refuse(within(place, 'Version'), "must be '1.0'");
  const language = definition['QueryLanguage'] ?? 'JSONPath';
  return language === 'JSONata' || language === 'JSONPath'
    ? language
    : refuse(within(place, 'QueryLanguage'), "must be 'JSONata'");
};

const service = 'states.amazonaws.com';

const roleOf = (
  { arn: sourceArn, properties }: LoadedResource,
  { template, authorise }: Pick<Cloud, 'template' | 'authorise'>,
  place: Place,
): Principal => {
  const role = template.byType('AWS::IAM::Role').find(({ arn }) => arn === properties['RoleArn']);
  if (role === undefined) return refuse(place, 'names no role of the template');
  const principal = { kind: 'service', service, sourceArn } as const;
  const { allowed } = authorise({ principal, action: 'sts:AssumeRole', resource: role.arn });
  if (!allowed) refuse(place, `the role's trust policy does not let ${service} assume it`);
  return { kind: 'role', roleId: role.logicalId, arn: role.arn };
};

export type LoadingCloud = Pick<Cloud, 'template' | 'authorise' | 'clock'>;

/**
 * Reads one AWS::StepFunctions::StateMachine.
 * @throws DefinitionRefused naming machine, state and field of what this engine would not run as AWS does.
 */
export const loadMachine = (
  resource: LoadedResource,
  { template, authorise, clock }: LoadingCloud,
): Machine => {
  const name = resource.arn.split(':').at(-1) ?? resource.physicalName;
  const place: Place = { machine: name, field: '' };
  const type = resource.properties['StateMachineType'] ?? 'STANDARD';
  if (type !== 'STANDARD')
    refuse(within(place, 'StateMachineType'), 'this engine runs STANDARD machines only');
  const definition = substituted(
    textOf(resource, template, place),
    resource.properties['DefinitionSubstitutions'],
  );
  const object = readObject(parse(definition, place), place);
  const language = languageOf(object, place);
  const block = readBlock(object, place, 'machine', { names: new Set(), language });
  checkScopes(block, name);
  const roleArn = String(resource.properties['RoleArn']);
  const limit = object['TimeoutSeconds'];
  return {
    logicalId: resource.logicalId,
    arn: resource.arn,
    name,
    roleArn,
    role: roleOf(resource, { template, authorise }, within(place, 'RoleArn')),
    definition,
    block,
    timeoutSeconds: limit === undefined ? undefined : readInteger(limit, within(place, 'TimeoutSeconds'), 1),
    createdAt: clock.now(),
  };
};
