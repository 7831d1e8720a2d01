import { caseConsulted, caseMemberRemoved, caseOpinionGiven } from '../../../shared/contracts/case-life.ts';
import type { JournalEvent } from '../../../shared/journal/event.ts';
import type { ApprovalCase } from '../domain/approval-case.ts';
import { type ConsultationRecord, consultationRecord } from '../domain/consultation-record.ts';
import { lastAsked } from '../domain/consultation.ts';

/** What a department was asked, and whether it is in the list of what waits for it. */
export interface RebuiltConsultation {
  readonly record: ConsultationRecord;
  readonly state: 'awaited' | 'ended';
}

type Consultations = ReadonlyMap<string, RebuiltConsultation>;

const nameOf = ({ caseId, askedAt, member }: ConsultationRecord): string =>
  [caseId, askedAt, member].join('#');

const entry = (
  record: ConsultationRecord,
  state: RebuiltConsultation['state'],
): readonly [string, RebuiltConsultation] => [nameOf(record), { record, state }];

const asked = (
  { caseId, projectId, scope, item, department }: ApprovalCase,
  { data, effectiveAt: askedAt }: JournalEvent,
) => {
  const { members, question } = caseConsulted.parse(data);
  const common = { caseId, projectId, scope, item, department, question, askedAt };
  return members.map(({ department: member, until }) =>
    entry(consultationRecord.parse({ ...common, member, until }), 'awaited'),
  );
};

const ended = (
  before: Consultations,
  one: ApprovalCase,
  member: string,
  more: Partial<ConsultationRecord>,
): ReturnType<typeof asked> => {
  const askedAt = lastAsked(one, member)?.askedAt;
  return [...before.values()]
    .filter(({ record }) => record.caseId === one.caseId && record.member === member)
    .filter(({ record }) => record.askedAt === askedAt)
    .map(({ record }) => entry({ ...record, ...more }, 'ended'));
};

/** The consultations of a case after one of its events. One that ended in silence stays listed until its last day. */
export const foldConsultations = (
  before: Consultations,
  one: ApprovalCase,
  event: JournalEvent,
): ReturnType<typeof asked> => {
  switch (event.type) {
    case 'case-consulted':
      return asked(one, event);
    case 'case-opinion-given': {
      const { member, office, opinion } = caseOpinionGiven.parse(event.data);
      return ended(before, one, member, {
        ...(office !== undefined && { office }),
        ...(opinion !== undefined && { opinion }),
      });
    }
    case 'case-member-removed': {
      const { member, reason } = caseMemberRemoved.parse(event.data);
      return ended(before, one, member, { removedFor: reason });
    }
    default:
      return [];
  }
};
