import { holdsPersonalNumber } from '../../shared/kernel/personal-number.ts';
import type { Evidence } from './evidence.ts';

interface SecretKind {
  readonly name: string;
  readonly isIn: (text: string) => boolean;
  /** Where it may be seen all the same. */
  readonly mayBe?: (evidence: Evidence) => boolean;
}

const pattern = (name: string, expression: RegExp, mayBe?: SecretKind['mayBe']): SecretKind => ({
  name,
  isIn: (text) => expression.test(text),
  ...(mayBe && { mayBe }),
});

const isAnswerOf =
  (...operations: readonly string[]) =>
  ({ kind, where }: Evidence): boolean =>
    kind === 'answer' && operations.includes(where);

const kinds: readonly SecretKind[] = [
  pattern('a token', /\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]{8,}/),
  pattern('a bearer', /\bBearer\s+[\w-]{8,}/),
  pattern('a key of a department', /\bwhsec_[A-Za-z0-9+/=]{16,}/, isAnswerOf('addDepartmentKey')),
  pattern("a signal's token", /(?<![\w-])AQ[A-Za-z0-9_-]{94}(?![\w-])/),
  pattern(
    'a signed address',
    /X-Amz-(?:Signature|Security-Token)=/,
    isAnswerOf('requestUpload', 'readLicenceDocument'),
  ),
  pattern('a private key', /-----BEGIN [A-Z ]*PRIVATE KEY-----/),
  pattern('credentials', /\b(?:ASIA|AKIA)[A-Z2-7]{16}\b/, isAnswerOf('requestUpload', 'readLicenceDocument')),
  { name: 'a number of a person', isIn: holdsPersonalNumber, mayBe: isAnswerOf('readOpenapi') },
];

/** Secrets in what a run left behind, each once for each place. `names` are persons who may be seen in answers alone. */
export const findSecrets = (evidence: readonly Evidence[], names: readonly string[]): readonly string[] => {
  const found = evidence.flatMap((one) => [
    ...kinds
      .filter(({ isIn, mayBe }) => isIn(one.text) && mayBe?.(one) !== true)
      .map(({ name }) => `${one.kind} ${one.where}: ${name}`),
    ...(one.kind === 'answer' ? [] : names.filter((name) => one.text.includes(name))).map(
      (name) => `${one.kind} ${one.where}: the name ${name}`,
    ),
  ]);
  return [...new Set(found)];
};
