import type { AccessQuestion } from './authorise.ts';
import type { Policies } from './collect-policies.ts';
import { matchesAction } from './match-statement.ts';
import type { Statement } from './parse-policy.ts';

export interface Concerned {
  readonly statement: Statement;
  readonly on: 'identity' | 'resource';
}

/** Objects and log streams make ever new questions. */
const mostKept = 5_000;

const covers = (holder: string, resource: string): boolean =>
  resource === holder || resource.startsWith(`${holder}/`) || resource.startsWith(`${holder}:`);

/** Finds the statements that name the action and stand with the asker's role or on the resource; once for each question. */
export const createConcernedStatements = ({ ofRole, onResource }: Policies) => {
  const known = new Map<string, readonly Concerned[]>();
  return ({ principal, action, resource }: AccessQuestion): readonly Concerned[] => {
    const role = 'roleId' in principal ? principal.roleId : '';
    const key = `${role} ${action} ${resource}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const own = ofRole.get(role) ?? [];
    const standing = [...onResource]
      .filter(([holder]) => covers(holder, resource))
      .flatMap(([, statements]) => statements);
    const found = [
      ...own.map((statement): Concerned => ({ statement, on: 'identity' })),
      ...standing.map((statement): Concerned => ({ statement, on: 'resource' })),
    ].filter(({ statement }) => matchesAction(statement, action));
    if (known.size >= mostKept) known.clear();
    known.set(key, found);
    return found;
  };
};
