import type { Patterns, PrincipalPatterns, Statement } from './parse-policy.ts';
import { matchesPattern, type AccessContext } from './wildcard.ts';

/** The names by which a policy can mean whoever asks. */
export interface Asker {
  readonly account: string;
  /** Role and session ARNs of a function or role. */
  readonly arns: readonly string[];
  readonly service: string | undefined;
}

export const matchesAny = (
  { patterns }: Patterns,
  value: string,
  context: AccessContext,
  ignoreCase = false,
): readonly string[] => patterns.filter((pattern) => matchesPattern(pattern, value, context, ignoreCase));

const isRoot = (name: string, account: string): boolean =>
  name === account || (/^arn:[\w-]+:iam::\d+:root$/.test(name) && name.includes(`::${account}:`));

const names = ({ aws, services }: PrincipalPatterns, asker: Asker): boolean =>
  asker.service === undefined
    ? aws.some((name) => name === '*' || asker.arns.includes(name))
    : services.includes('*') || services.includes(asker.service);

/** `delegates`: the statement names the account, which hands the decision to the identity's own policies. */
export type PrincipalMatch = 'named' | 'delegates' | 'no';

export const matchesPrincipal = (principals: PrincipalPatterns | undefined, asker: Asker): PrincipalMatch => {
  if (!principals) return 'named';
  const root = asker.service === undefined && principals.aws.some((name) => isRoot(name, asker.account));
  if (principals.not) return names(principals, asker) ? 'no' : 'named';
  if (names(principals, asker)) return 'named';
  return root ? 'delegates' : 'no';
};

/** Whatever the request: an action has no variables. */
export const matchesAction = ({ actions }: Statement, action: string): boolean =>
  matchesAny(actions, action, {}, true).length > 0 !== actions.not;

/** Resource and conditions, without action and principal. */
export const matchesResource = (
  { resources, conditions }: Statement,
  resource: string,
  context: AccessContext,
): boolean => {
  if (resources && matchesAny(resources, resource, context).length > 0 === resources.not) return false;
  return conditions.every((condition) => condition(context));
};
