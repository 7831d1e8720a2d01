import { asText } from '../lambda/as-text.ts';
import { asRecord } from '../template/as-record.ts';

const list = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((one: unknown) => asText(one) ?? []);

const compiled = new Map<string, RegExp>();
const keptPatterns = 1_000;

const expressionOf = (pattern: string): RegExp => {
  const known = compiled.get(pattern);
  if (known !== undefined) return known;
  const source = pattern
    .replaceAll(/[.+^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  const expression = new RegExp(`^${source}$`, 's');
  if (compiled.size >= keptPatterns) compiled.clear();
  compiled.set(pattern, expression);
  return expression;
};

const matches = (pattern: string, value: string): boolean => expressionOf(pattern).test(value);

export type PolicyAnswer = 'allowed' | 'denied' | 'not-covered';

/** Judges the policy that an authoriser gave. Undefined when it is no policy, or has a condition. */
export const judgePolicy = (document: unknown, arn: string): PolicyAnswer | undefined => {
  const statements: unknown = asRecord(document)['Statement'];
  const all: readonly unknown[] = Array.isArray(statements)
    ? statements
    : statements === undefined
      ? []
      : [statements];
  if (all.length === 0) return undefined;
  let answer: PolicyAnswer = 'not-covered';
  for (const one of all) {
    const { Effect, Action, Resource, Condition } = asRecord(one);
    if ((Effect !== 'Allow' && Effect !== 'Deny') || Condition !== undefined) return undefined;
    const fits =
      list(Action).some((pattern) => matches(pattern.toLowerCase(), 'execute-api:invoke')) &&
      list(Resource).some((pattern) => matches(pattern, arn));
    if (!fits) continue;
    if (Effect === 'Deny') return 'denied';
    answer = 'allowed';
  }
  return answer;
};
