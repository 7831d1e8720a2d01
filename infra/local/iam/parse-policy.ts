import { asRecord, isRecord } from '../template/as-record.ts';
import { TemplateError } from '../template/template-error.ts';
import { parseConditions, refuseUnknownVariables, texts, type Condition } from './conditions.ts';

export interface Patterns {
  readonly not: boolean;
  readonly patterns: readonly string[];
}

export interface PrincipalPatterns {
  readonly not: boolean;
  /** `*`, account ids, root, role and session ARNs. */
  readonly aws: readonly string[];
  readonly services: readonly string[];
}

export interface Statement {
  /** Logical id of the resource that carries the policy, and the policy's name. */
  readonly holder: string;
  readonly sid: string;
  readonly effect: 'Allow' | 'Deny';
  readonly actions: Patterns;
  /** Undefined in a trust policy: the role itself. */
  readonly resources: Patterns | undefined;
  readonly principals: PrincipalPatterns | undefined;
  readonly conditions: readonly Condition[];
}

const elements = new Set([
  'Sid',
  'Effect',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Principal',
  'NotPrincipal',
  'Condition',
]);

export type PolicyUse = 'identity' | 'resource' | 'trust';

const patterns = (
  statement: Readonly<Record<string, unknown>>,
  name: string,
  where: string,
): Patterns | undefined => {
  const [yes, no] = [statement[name], statement[`Not${name}`]];
  if (yes !== undefined && no !== undefined) throw new TemplateError(`${where}: both ${name} and Not${name}`);
  if (yes === undefined && no === undefined) return undefined;
  const found = texts(yes ?? no, where);
  refuseUnknownVariables(found, where);
  return { not: yes === undefined, patterns: found };
};

const principals = (
  statement: Readonly<Record<string, unknown>>,
  where: string,
): PrincipalPatterns | undefined => {
  const value = statement['Principal'] ?? statement['NotPrincipal'];
  if (value === undefined) return undefined;
  const not = statement['Principal'] === undefined;
  if (value === '*') return { not, aws: ['*'], services: ['*'] };
  const byKind = asRecord(value);
  for (const kind of Object.keys(byKind))
    if (kind !== 'AWS' && kind !== 'Service')
      throw new TemplateError(`${where}: the local cloud does not know the principal ${kind}`);
  return { not, aws: texts(byKind['AWS'] ?? [], where), services: texts(byKind['Service'] ?? [], where) };
};

const parseStatement = (value: unknown, holder: string, use: PolicyUse, index: number): Statement => {
  if (!isRecord(value)) throw new TemplateError(`${holder}: a policy statement is not an object`);
  const sid = typeof value['Sid'] === 'string' ? value['Sid'] : String(index);
  const where = `${holder}, statement ${sid}`;
  for (const element of Object.keys(value))
    if (!elements.has(element)) throw new TemplateError(`${where}: the local cloud does not know ${element}`);
  const effect = value['Effect'];
  if (effect !== 'Allow' && effect !== 'Deny')
    throw new TemplateError(`${where}: Effect is neither Allow nor Deny`);
  const actions = patterns(value, 'Action', where);
  const resources = patterns(value, 'Resource', where);
  const who = principals(value, where);
  if (!actions) throw new TemplateError(`${where}: no Action`);
  if (use !== 'trust' && !resources) throw new TemplateError(`${where}: no Resource`);
  if ((use === 'identity') !== (who === undefined))
    throw new TemplateError(`${where}: ${who ? 'a Principal in an identity policy' : 'no Principal'}`);
  return {
    holder,
    sid,
    effect,
    actions,
    resources,
    principals: who,
    conditions: parseConditions(value['Condition'], where),
  };
};

/** @throws TemplateError for anything that is not evaluated here as AWS does. */
export const parsePolicy = (document: unknown, holder: string, use: PolicyUse): readonly Statement[] => {
  const policy = asRecord(document);
  for (const key of Object.keys(policy))
    if (!['Version', 'Id', 'Statement'].includes(key))
      throw new TemplateError(`${holder}: the local cloud does not know the policy element ${key}`);
  if (policy['Version'] !== '2012-10-17')
    throw new TemplateError(`${holder}: policy version ${String(policy['Version'])} instead of 2012-10-17`);
  return [policy['Statement'] ?? []]
    .flat()
    .map((statement, index) => parseStatement(statement, holder, use, index));
};
