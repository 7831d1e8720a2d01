import type { LedgerQuestion } from '../../../../infra/local/iam/ledger.ts';
import type { LoadedTemplate } from '../../../../infra/local/template/loaded-template.ts';

/** What IAM was asked, each once and in order: who, action, and the logical id of what it was asked for. */
export const readableQuestions = (
  { resources }: LoadedTemplate,
  questions: readonly LedgerQuestion[],
): readonly string[] => {
  const known = [...resources.values()].toSorted((a, b) => b.arn.length - a.arn.length);
  const named = (arn: string): string => {
    const found = known.find((one) => one.arn !== '' && arn.startsWith(one.arn.replace(/:\*$/, '')));
    const rest = arn.slice(found?.arn.length ?? 0).replace(/^(\/stream)\/.*/, '$1');
    if (found === undefined) return arn;
    return found.type === 'AWS::Logs::LogGroup' ? found.logicalId : `${found.logicalId}${rest}`;
  };
  const lines = questions.map(({ principal, action, resource }) =>
    [principal.split('/').at(-1), action, named(resource)].join(' '),
  );
  return [...new Set(lines)].sort();
};
