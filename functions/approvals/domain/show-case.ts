import { nationalCatalogue } from '../../../shared/catalogue/catalogue.ts';
import type { Bilingual } from '../../../shared/kernel/bilingual.ts';
import { shanghaiDate } from '../../../shared/kernel/shanghai-time.ts';
import { dateOf, type DateText, type Day } from '../../../shared/kernel/working-days/day.ts';
import type { ListedCase } from './approval-case.ts';
import { type ClockRules, inDays, readClock } from './case-clock.ts';
import { type Phase, phaseOf } from './case-state.ts';
import { lightNames, type Mode, modeNames, phaseNames, stateNames } from './labels.ts';
import type { Light } from './light.ts';

/** A case as people see it. Dates are Shanghai days; what is not known yet is null. */
export interface ShownCase {
  readonly caseId: string;
  readonly projectId: string;
  readonly applicationId: string;
  /** Null for the stage that counts for all works. */
  readonly worksId: string | null;
  readonly item: string;
  readonly department: string;
  /** How it is handled: the ordinary procedure. Commitments and joint handling have words of their own. */
  readonly mode: Mode;
  readonly state: number;
  readonly version: number;
  readonly received: DateText | null;
  readonly accepted: DateText | null;
  readonly due: DateText | null;
  readonly statutoryDue: DateText | null;
  readonly done: DateText | null;
  readonly limitDays: number;
  readonly usedDays: number | null;
  readonly light: Light | null;
  readonly phase: Phase;
  readonly provisional: boolean;
  readonly unlawful: boolean;
  readonly labels: {
    readonly item: Bilingual;
    readonly mode: Bilingual;
    readonly state: Bilingual;
    readonly phase: Bilingual;
    readonly light: Bilingual | null;
  };
}

const dayText = (day: Day | undefined): DateText | null => (day === undefined ? null : dateOf(day));

const momentText = (moment: string | undefined): DateText | null =>
  moment === undefined ? null : shanghaiDate(Date.parse(moment));

export const itemName = (item: string): Bilingual =>
  nationalCatalogue.items.get(item)?.name ?? { zh: item, en: item };

export const showCase = (rules: ClockRules, one: ListedCase, now: number): ShownCase => {
  const clock = readClock(rules, one, now);
  const phase = phaseOf(one);
  const isStopped = phase === 'correction' || phase === 'special';
  const { caseId, projectId, applicationId, item, department, state, version } = one;
  return {
    caseId,
    projectId,
    applicationId,
    worksId: one.scope.startsWith('wrk_') ? one.scope : null,
    item,
    department,
    mode: 'approval',
    state,
    version,
    received: momentText(one.receivedAt),
    accepted: momentText(one.acceptedAt),
    due: isStopped ? null : dayText(clock.due?.day),
    statutoryDue: isStopped ? null : dayText(clock.due?.statutory),
    done: momentText(one.doneAt),
    limitDays: inDays(rules, one.promised).value,
    usedDays: clock.usedDays ?? null,
    light: clock.light ?? null,
    phase,
    provisional: clock.provisional,
    unlawful: clock.unlawful,
    labels: {
      item: itemName(item),
      mode: modeNames.approval,
      state: stateNames[state],
      phase: phaseNames[phase],
      light: clock.light === undefined ? null : lightNames[clock.light],
    },
  };
};
