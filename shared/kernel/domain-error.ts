/** `"<context>.<reason>"`, kebab-case after the dot. */
export type ErrorCode = `${string}.${string}`;

export interface Issue {
  /** JSON Pointer into the request: `/body/works/0/name`, `/query/code`, `/headers/idempotency-key`. */
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

/** A broken rule. `shared/http/problem-catalogue.ts` maps its code to a status and a text in both languages. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  /** Facts for the text and the answer: never a secret, an ID number or a phone. */
  readonly facts: Readonly<Record<string, unknown>>;
  readonly issues: readonly Issue[];

  constructor(code: ErrorCode, facts: Readonly<Record<string, unknown>> = {}, issues: readonly Issue[] = []) {
    super(code);
    this.name = 'DomainError';
    this.code = code;
    this.facts = facts;
    this.issues = issues;
  }
}
