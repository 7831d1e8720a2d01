import { asRecord, isRecord } from './as-record.ts';
import type { Place } from './place.ts';
import { noValue, type Resolve, type Scope } from './resolve-intrinsics.ts';
import type { Naming, ResourceKind } from './resource-kind.ts';
import { resourceKinds } from './resource-kinds.ts';
import { TemplateError } from './template-error.ts';

type Source = Readonly<Record<string, unknown>>;

const resourceKeys = new Set([
  'Type',
  'Properties',
  'DependsOn',
  'Condition',
  'Metadata',
  'DeletionPolicy',
  'UpdateReplacePolicy',
]);

const notYet: Resolve = () => {
  throw new TemplateError('used before it is whole');
};

/** Answers references within one template: parameters, resources, mappings, conditions. */
export const createScope = (source: Source, place: Place) => {
  const parameters = asRecord(source['Parameters']);
  const declared = asRecord(source['Resources']);
  const conditions = asRecord(source['Conditions']);
  const pseudo: Source = {
    'AWS::Partition': place.partition,
    'AWS::Region': place.region,
    'AWS::AccountId': place.account,
    'AWS::URLSuffix': place.urlSuffix,
    'AWS::StackName': place.stackName,
    'AWS::StackId': place.stackId,
    'AWS::NoValue': noValue,
  };
  const names = new Map<string, string>();
  const open = new Set<string>();
  let resolve: Resolve = notYet;

  /** Guards lazily computed names and conditions against references in a circle. */
  const once = <T>(what: string, compute: () => T): T => {
    if (open.has(what)) throw new TemplateError(`${what} refers to itself`);
    open.add(what);
    try {
      return compute();
    } finally {
      open.delete(what);
    }
  };

  const condition = (name: string): boolean => {
    if (!(name in conditions)) throw new TemplateError(`condition ${name} is not declared`);
    return once(`condition ${name}`, () => resolve(conditions[name], `Conditions.${name}`) === true);
  };

  const exists = (resource: unknown): resource is Source =>
    isRecord(resource) && (typeof resource['Condition'] !== 'string' || condition(resource['Condition']));

  const kindOf = (logicalId: string, wanted: string): [Source, ResourceKind] => {
    const resource = declared[logicalId];
    if (!exists(resource)) throw new TemplateError(`${wanted}: the template has no resource ${logicalId}`);
    const found = resourceKinds[String(resource['Type'])];
    if (!found)
      throw new TemplateError(
        `${logicalId}: the local cloud does not know the type ${String(resource['Type'])}`,
      );
    return [resource, found];
  };

  const naming = (logicalId: string): Naming => ({
    place,
    logicalId,
    property: (name) => {
      const value = asRecord(asRecord(declared[logicalId])['Properties'])[name];
      return value === undefined ? undefined : resolve(value, `${logicalId}.${name}`);
    },
  });

  const nameOf = (logicalId: string): string => {
    const known = names.get(logicalId);
    if (known !== undefined) return known;
    const [, found] = kindOf(logicalId, 'Ref');
    const name = once(`the name of ${logicalId}`, () => found.name(naming(logicalId)));
    names.set(logicalId, name);
    return name;
  };

  const ref = (name: string): unknown => {
    if (name in pseudo) return pseudo[name];
    if (name in parameters) {
      const parameter = asRecord(parameters[name]);
      if (!('Default' in parameter)) throw new TemplateError(`parameter ${name} has no default`);
      const list = String(parameter['Type']).includes('List');
      return list ? String(parameter['Default']).split(',') : parameter['Default'];
    }
    const [, found] = kindOf(name, `Ref ${name}`);
    return found.ref(naming(name), nameOf(name));
  };

  const attribute = (logicalId: string, wanted: string): string => {
    const [resource, found] = kindOf(logicalId, `Fn::GetAtt ${logicalId}.${wanted}`);
    const answer = found.attributes[wanted];
    if (!answer)
      throw new TemplateError(
        `${logicalId} (${String(resource['Type'])}): the local cloud does not know the attribute ${wanted}`,
      );
    return answer(naming(logicalId), nameOf(logicalId));
  };

  const mapping = (map: string, first: string, second: string): unknown => {
    const found = asRecord(asRecord(asRecord(source['Mappings'])[map])[first])[second];
    if (found === undefined) throw new TemplateError(`Fn::FindInMap ${map}.${first}.${second} finds nothing`);
    return found;
  };

  const check = (logicalId: string, resource: Source): void => {
    for (const key of Object.keys(resource))
      if (!resourceKeys.has(key))
        throw new TemplateError(`${logicalId}: the local cloud does not know ${key}`);
    for (const needed of [resource['DependsOn'] ?? []].flat().filter((item) => typeof item === 'string'))
      if (!isRecord(declared[needed]))
        throw new TemplateError(`${logicalId}: depends on ${needed}, which the template does not have`);
  };

  const scope: Scope = { ref, attribute, mapping, condition };
  return {
    ...scope,
    naming,
    nameOf,
    use(resolver: Resolve): void {
      resolve = resolver;
    },
    resources(): readonly (readonly [string, Source])[] {
      return Object.entries(declared).flatMap(
        ([logicalId, resource]): readonly (readonly [string, Source])[] => {
          if (!exists(resource)) return [];
          check(logicalId, resource);
          return [[logicalId, resource]];
        },
      );
    },
  };
};
