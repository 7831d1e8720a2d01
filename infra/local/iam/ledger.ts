import { matchesAny } from './match-statement.ts';
import type { Statement } from './parse-policy.ts';
import type { AccessContext } from './wildcard.ts';

export interface LedgerGrant {
  /** Policy and statement that grant. */
  readonly holder: string;
  readonly sid: string;
  readonly action: string;
  readonly resource: string;
  readonly uses: number;
}

export interface LedgerQuestion {
  readonly principal: string;
  readonly action: string;
  readonly resource: string;
  readonly decision: 'allowed' | 'explicit-deny' | 'no-allow';
  readonly times: number;
}

export interface LedgerReport {
  readonly grants: readonly LedgerGrant[];
  /** Grants that nothing has used. */
  readonly unused: readonly LedgerGrant[];
  readonly questions: readonly LedgerQuestion[];
  /** Questions that were answered with no. */
  readonly ungranted: readonly LedgerQuestion[];
}

export interface Ledger {
  used(statement: Statement, action: string, resource: string, context: AccessContext): void;
  asked(question: Omit<LedgerQuestion, 'times'>): void;
  report(): LedgerReport;
  clear(): void;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const mostQuestions = 20_000;

const label = (not: boolean, text: string): string => (not ? `not ${text}` : text);

const grantsOf = (statement: Statement): Mutable<LedgerGrant>[] => {
  const { actions, resources } = statement;
  return actions.patterns.flatMap((action) =>
    (resources?.patterns ?? ['the role']).map((resource) => ({
      holder: statement.holder,
      sid: statement.sid,
      action: label(actions.not, action),
      resource: label(resources?.not ?? false, resource),
      uses: 0,
    })),
  );
};

/** Counts each Allow by action and resource, and each question by its answer. */
export const createLedger = (statements: readonly Statement[]): Ledger => {
  const allows = statements.filter(({ effect }) => effect === 'Allow');
  const grants = new Map(allows.map((statement) => [statement, grantsOf(statement)]));
  const questions = new Map<string, Mutable<LedgerQuestion>>();
  return {
    used(statement, action, resource, context) {
      const { actions, resources } = statement;
      const hitActions = matchesAny(actions, action, context, true);
      const hitResources = resources ? matchesAny(resources, resource, context) : [];
      for (const grant of grants.get(statement) ?? [])
        if (
          (actions.not || hitActions.includes(grant.action)) &&
          (!resources || resources.not || hitResources.includes(grant.resource))
        )
          grant.uses += 1;
    },
    asked(question) {
      const key = JSON.stringify(question);
      const known = questions.get(key);
      if (known) known.times += 1;
      else if (questions.size < mostQuestions) questions.set(key, { ...question, times: 1 });
    },
    report() {
      const all = [...grants.values()].flat().map((grant) => ({ ...grant }));
      const asked = [...questions.values()].map((question) => ({ ...question }));
      return {
        grants: all,
        unused: all.filter(({ uses }) => uses === 0),
        questions: asked,
        ungranted: asked.filter(({ decision }) => decision !== 'allowed'),
      };
    },
    clear() {
      questions.clear();
      for (const grant of [...grants.values()].flat()) grant.uses = 0;
    },
  };
};
