import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { asRecord, isRecord } from './as-record.ts';
import { loadAssets } from './load-assets.ts';
import type { LoadedResource, LoadedTemplate } from './loaded-template.ts';
import { createPlace, type Place } from './place.ts';
import { createResolve } from './resolve-intrinsics.ts';
import { createScope } from './create-scope.ts';
import { resourceKinds } from './resource-kinds.ts';
import { TemplateError } from './template-error.ts';

export interface LoadedStack {
  readonly template: LoadedTemplate;
  readonly place: Place;
}

const sections = new Set([
  'AWSTemplateFormatVersion',
  'Description',
  'Metadata',
  'Parameters',
  'Mappings',
  'Conditions',
  'Rules',
  'Resources',
  'Outputs',
]);

const account = '000000000000';

const readJson = (path: string): unknown => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const reason = existsSync(path) ? `is not JSON: ${String(error)}` : 'does not exist';
    throw new TemplateError(`template ${path} ${reason}`, { cause: error });
  }
};

/**
 * Reads a synthesised template with `<stack>.assets.json` beside it and resolves it whole.
 * @throws TemplateError naming the resource that the local cloud cannot run.
 */
export const loadTemplate = (path: string): LoadedStack => {
  const source = readJson(path);
  if (!isRecord(source) || !isRecord(source['Resources']))
    throw new TemplateError(`template ${path} has no Resources`);
  for (const section of Object.keys(source))
    if (!sections.has(section)) throw new TemplateError(`template ${path}: unknown section ${section}`);

  const stackName = basename(path).replace(/(\.template)?\.json$/, '');
  const assets = loadAssets(join(dirname(path), `${stackName}.assets.json`));
  const place = createPlace(assets.region ?? 'eu-central-1', account, stackName);
  const scope = createScope(source, place);
  const resolve = createResolve(scope);
  scope.use(resolve);

  const resources = new Map<string, LoadedResource>();
  for (const [logicalId, resource] of scope.resources()) {
    const type = String(resource['Type']);
    const resourceKind = resourceKinds[type];
    if (!resourceKind)
      throw new TemplateError(`${logicalId}: the local cloud does not know the type ${type}`);
    const naming = scope.naming(logicalId);
    const name = scope.nameOf(logicalId);
    resources.set(logicalId, {
      logicalId,
      type,
      properties: asRecord(resolve(resource['Properties'] ?? {}, `${logicalId} (${type})`)),
      physicalName: name,
      arn: resourceKind.arn(naming, name),
    });
  }

  const outputs: Record<string, string> = {};
  for (const [name, output] of Object.entries(asRecord(source['Outputs']))) {
    const { Value, Condition } = asRecord(output);
    if (typeof Condition === 'string' && !scope.condition(Condition)) continue;
    outputs[name] = String(resolve(Value, `Outputs.${name}`));
  }

  const byType = Map.groupBy(resources.values(), (resource) => resource.type);
  return {
    place,
    template: {
      stackName,
      resources,
      outputs,
      assetPath: (s3Key) => assets.path(s3Key),
      byType: (type) => byType.get(type) ?? [],
    },
  };
};
