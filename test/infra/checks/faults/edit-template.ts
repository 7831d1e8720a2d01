import type { EditableResource, EditableTemplate } from './editable-template.ts';

type Container = Record<string, unknown>;

const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null;

/** Sets what stands at a path (names or indexes); undefined removes it. Missing objects on the way are made. */
export const put = (target: object, path: readonly (string | number)[], value: unknown): void => {
  const [last] = path.slice(-1);
  if (!isContainer(target)) throw new Error('nothing to write to');
  let at: Container = target;
  for (const step of path.slice(0, -1)) {
    if (!isContainer(at[step])) at[step] = {};
    const next = at[step];
    if (!isContainer(next)) throw new Error(`nothing at ${String(step)}`);
    at = next;
  }
  if (last === undefined) throw new Error('a path has at least one step');
  if (value === undefined) delete at[last];
  else at[last] = value;
};

/** The first resource of a type; with a filter, the first that passes it. */
export const firstOf = (
  template: EditableTemplate,
  type: string,
  passes: (resource: EditableResource, id: string) => boolean = () => true,
): { readonly id: string; readonly resource: EditableResource } => {
  const found = Object.entries(template.Resources).find(([id, one]) => one.Type === type && passes(one, id));
  if (found === undefined) throw new Error(`the template holds no ${type}`);
  return { id: found[0], resource: found[1] };
};

export const has =
  (property: string) =>
  ({ Properties = {} }: EditableResource): boolean =>
    Properties[property] !== undefined;

/** Writes one property of the first resource of a type. */
export const setOnFirst =
  (
    type: string,
    path: readonly (string | number)[],
    value: unknown,
    passes?: (resource: EditableResource, id: string) => boolean,
  ) =>
  (template: EditableTemplate): void =>
    put(firstOf(template, type, passes).resource, ['Properties', ...path], value);

export const add =
  (id: string, resource: EditableResource) =>
  (template: EditableTemplate): void => {
    template.Resources[id] = structuredClone(resource);
  };

/** Adds a statement to the policy of a role. */
export const allow =
  (statement: Readonly<Record<string, unknown>>) =>
  (template: EditableTemplate): void => {
    const { resource } = firstOf(template, 'AWS::IAM::Policy');
    const document = resource.Properties?.['PolicyDocument'];
    const statements = isContainer(document) ? document['Statement'] : undefined;
    if (!Array.isArray(statements)) throw new Error('the policy has no statements');
    statements.push({ Effect: 'Allow', ...statement });
  };
