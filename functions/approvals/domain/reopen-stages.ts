import type { ApprovalCase } from './approval-case.ts';
import type { Dossier } from './dossier.ts';
import type { StageRecord } from './stage-record.ts';

/** The stage items in which cases are open again. */
export const reopenStages = (
  { stages }: Dossier,
  reopened: readonly ApprovalCase[],
): readonly StageRecord[] =>
  stages.flatMap((before): StageRecord[] => {
    const own = reopened.filter(({ scope, group }) => scope === before.scope && group === before.group);
    if (own.length === 0) return [];
    const open = own.map(({ item, caseId }) => [item, { caseId, standing: 'open' as const }] as const);
    const { settledAt: _, ...kept } = before;
    const items = { ...before.items, ...Object.fromEntries(open) };
    return [{ ...kept, items, version: before.version + 1 }];
  });
