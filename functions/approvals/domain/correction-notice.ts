import type { Paper } from '../../../shared/contracts/paper.ts';
import type { DepartmentCode } from '../../../shared/catalogue/catalogue-item.ts';
import type { ApprovalCase } from './approval-case.ts';
import { askCorrection } from './ask-correction.ts';
import type { ClockRules } from './case-clock.ts';
import { phaseOf } from './case-state.ts';
import { wasCorrected } from './correction.ts';
import type { Dossier } from './dossier.ts';
import type { Moved } from './make-move.ts';
import type { ApplicationRecord } from './stage-record.ts';
import { writePaper } from './write-paper.ts';

/** The one notice of a form: everything that its departments found wanting. */
export interface CorrectionNotice {
  readonly application: ApplicationRecord;
  readonly lead: DepartmentCode;
  readonly document: Paper;
  readonly moved: readonly Moved<ApprovalCase>[];
}

/** Whether a case was received when its form was filed, and not later, when it opened. */
export const receivedAtFiling = ({ receivedAt, filedAt }: ApprovalCase): boolean => receivedAt === filedAt;

/** The cases of a form that were received with it. */
const together = ({ cases }: Dossier, applicationId: string): readonly ApprovalCase[] =>
  cases.filter((one) => one.applicationId === applicationId && receivedAtFiling(one));

/** Whether a notice has to wait for other departments: a form of one case is answered until the law's last day. */
export const isJoined = (dossier: Dossier, { applicationId }: ApprovalCase): boolean =>
  together(dossier, applicationId).length > 1;

/** Whether the one notice of a form has gone. */
export const wasNoticed = (dossier: Dossier, applicationId: string): boolean =>
  together(dossier, applicationId).some((one) => wasCorrected(one, false));

/** Cases of a form that wait for the notice. */
export const reportedCases = (dossier: Dossier, applicationId: string): readonly ApprovalCase[] =>
  together(dossier, applicationId)
    .filter((one) => one.reported !== undefined && phaseOf(one) === 'receipt')
    .toSorted((a, b) => (a.serial ?? 0) - (b.serial ?? 0));

/** Cases of a form whose departments have not yet said whether anything is wanting. */
export const awaitedReports = (dossier: Dossier, applicationId: string): readonly ApprovalCase[] =>
  together(dossier, applicationId).filter(
    (one) => one.reported === undefined && phaseOf(one) === 'receipt' && !wasCorrected(one, false),
  );

/** Who sends the notice of a form. */
export const leadOf = (
  { county }: ClockRules,
  { stages }: Pick<ApplicationRecord, 'stages'>,
): DepartmentCode => county.receipt.lead[stages[0] ?? 1];

/** What a notice of correction asks of the applicant. */
export const toCorrect = ({ county }: ClockRules): Pick<Paper, 'respond'> => ({
  respond: { what: 'correct', days: county.correction.days, basis: county.correction.basis },
});

/** The notice of a form as it would go now; undefined when nothing is wanting. Its paper counts in the first case. */
export const composeNotice = (
  rules: ClockRules,
  dossier: Dossier,
  applicationId: string,
  moment: { readonly now: number; readonly effectiveAt?: string },
): CorrectionNotice | undefined => {
  const application = dossier.applications.find((one) => one.applicationId === applicationId);
  const [first, ...others] = reportedCases(dossier, applicationId);
  if (application === undefined || first === undefined) return undefined;
  const { one, document } = writePaper(dossier.project.code, first, 'correction', toCorrect(rules));
  const moved = [one, ...others].map((each) =>
    askCorrection(rules, each, { ...moment, notice: document.number, defects: each.reported?.defects ?? [] }),
  );
  return { application, lead: leadOf(rules, application), document, moved };
};
