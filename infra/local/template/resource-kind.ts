import { physicalName, suffixOf } from './physical-name.ts';
import type { Place } from './place.ts';

export interface Naming {
  readonly place: Place;
  readonly logicalId: string;
  /** Resolves one property of the resource, lazily. */
  readonly property: (name: string) => unknown;
}

/** How a type is named, and what `Ref` and `Fn::GetAtt` answer. */
export interface ResourceKind {
  readonly name: (naming: Naming) => string;
  readonly arn: (naming: Naming, name: string) => string;
  readonly ref: (naming: Naming, name: string) => string;
  readonly attributes: Readonly<Record<string, (naming: Naming, name: string) => string>>;
  /** SigV4 service that must be emulated for the resource to work. */
  readonly needs?: string;
}

interface KindParts {
  /** Property that holds a chosen name. */
  readonly named?: string;
  readonly longest?: number;
  readonly name?: ResourceKind['name'];
  /** Service and resource part of the ARN; `{name}` is replaced. */
  readonly arn?: string;
  readonly ref?: 'name' | 'arn' | ResourceKind['ref'];
  readonly attributes?: ResourceKind['attributes'];
  readonly needs?: string;
}

export const regionalArn = ({ place }: Naming, service: string, resource: string): string =>
  `arn:${place.partition}:${service}:${place.region}:${place.account}:${resource}`;

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

export const chosenOr = (naming: Naming, property: string, otherwise: () => string): string =>
  text(naming.property(property)) ?? otherwise();

export const shortId = ({ place, logicalId }: Naming, length = 10): string =>
  suffixOf(place.stackName, logicalId, length).toLowerCase();

/** Most types: a chosen or generated name, a regional ARN, `Ref` answers the name. */
export const kind = (parts: KindParts): ResourceKind => {
  const generated = (naming: Naming): string =>
    physicalName(naming.place.stackName, naming.logicalId, parts.longest ?? 64);
  const name =
    parts.name ??
    ((naming: Naming) =>
      parts.named ? chosenOr(naming, parts.named, () => generated(naming)) : generated(naming));
  const [service = 'cloudformation', resource = '{name}'] = parts.arn?.split(/:(.*)/s) ?? [];
  const arn = (naming: Naming, physical: string): string =>
    regionalArn(naming, service, resource.replace('{name}', physical));
  const { ref = 'name' } = parts;
  return {
    name,
    arn,
    ref: typeof ref === 'function' ? ref : ref === 'arn' ? arn : (_naming, physical) => physical,
    attributes: parts.arn ? { Arn: arn, ...parts.attributes } : { ...parts.attributes },
    ...(parts.needs && { needs: parts.needs }),
  };
};
