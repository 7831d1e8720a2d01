import type { Bilingual } from '../kernel/bilingual.ts';
import type { ErrorCode } from '../kernel/domain-error.ts';

/** How a code is answered. `{name}` in a detail is replaced by the fact of that name. */
export interface ProblemText {
  readonly status: number;
  readonly title: Bilingual;
  readonly detail: Bilingual;
  /** Facts that are members of the answer. Every other fact stays inside. */
  readonly exposes?: readonly string[];
  /** Seconds of the Retry-After header. */
  readonly retryAfter?: number;
}

export type ProblemTexts = Readonly<Record<ErrorCode, ProblemText>>;
