import type { CountyRules } from '../../../shared/catalogue/county-rules.ts';
import type { DateText } from '../../../shared/kernel/working-days/day.ts';
import type { ClockRules } from './case-clock.ts';
import type { Dossier } from './dossier.ts';
import { waitsFor } from './due-action.ts';
import { phaseOf } from './case-state.ts';
import { showCase } from './show-case.ts';
import { allStages } from './stage-standing.ts';

/** What a project waits for: an office, another item, or its owner. */
export type Wait =
  | {
      readonly for: 'department' | 'prerequisite';
      readonly caseId: string;
      readonly worksId: string | null;
      readonly item: string;
      readonly department: string;
      readonly phase: string;
      readonly due: DateText | null;
      readonly light: string | null;
      readonly items: readonly string[];
    }
  | {
      readonly for: 'filing';
      readonly worksId: string | null;
      readonly stages: readonly number[];
      readonly items: readonly string[];
    };

/** Everything that a project waits for now. Empty: it has passed all that it needs. */
export const waitsOfProject = (
  { rules, clock, now }: { readonly rules: CountyRules; readonly clock: ClockRules; readonly now: number },
  dossier: Dossier,
): readonly Wait[] => {
  const cases = dossier.cases.flatMap((one): Wait[] => {
    const phase = phaseOf(one);
    if (phase === 'closed' || phase === 'not-opened') return [];
    const { caseId, worksId, item, department, due, light } = showCase(clock, one, now);
    const kind = phase === 'waiting' ? 'prerequisite' : 'department';
    const items = waitsFor(dossier, one);
    return [{ for: kind, caseId, worksId, item, department, phase, due, light, items }];
  });
  const filings = allStages({ rules, clock, now }, dossier).flatMap((stage): Wait[] => {
    const items = stage.items.flatMap(({ item, standing }) => (standing === 'not-filed' ? [item] : []));
    if (!stage.open || items.length === 0) return [];
    return [{ for: 'filing', worksId: stage.worksId, stages: stage.stages, items }];
  });
  return [...cases, ...filings];
};
