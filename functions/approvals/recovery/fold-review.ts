import {
  caseConsulted,
  caseExtended,
  caseMemberRemoved,
  caseOpinionGiven,
  caseOpinionSilent,
  caseSuspended,
} from '../../../shared/contracts/case-life.ts';
import { stopRecord } from '../domain/case-stop.ts';
import type { DueOpinions } from '../domain/consultation-timers.ts';
import { endConsultation } from '../domain/end-consultation.ts';
import { makeMove } from '../domain/make-move.ts';
import { useRelease } from '../domain/release.ts';
import { beginStop } from '../domain/stop-case.ts';
import { tellMembers } from '../domain/tell-members.ts';
import { type CaseFold, known, momentOf, withPaper } from './case-fold.ts';

export const suspended: CaseFold = (clock, before, event) => {
  const { type, basis, clocks, days, document } = caseSuspended.parse(event.data);
  const { effectiveAt: from } = momentOf(event);
  const declared = { value: days, unit: 'working-days' };
  const stop = stopRecord.parse({ type, basis, clocks, notice: document.number, declared, from });
  const isRepeated = before.stops?.some((one) => one.type === type) === true;
  const free = isRepeated ? known(useRelease(before, 'suspension', from), event) : before;
  return withPaper(makeMove(clock, beginStop(free, stop), 'suspended', momentOf(event)).one, event);
};

export const extended: CaseFold = (clock, before, event) => {
  const { days, reason, basis } = caseExtended.parse(event.data);
  const extension = { days, reason, basis, at: event.effectiveAt };
  return withPaper(makeMove(clock, { ...before, extension }, 'extended', momentOf(event)).one, event);
};

export const consulted: CaseFold = (clock, before, event) => {
  const { members, joint } = caseConsulted.parse(event.data);
  const askedAt = event.effectiveAt;
  const asked = members.map(({ department, until }) => ({ department, askedAt, until, joint }));
  const consultations = [...(before.consultations ?? []), ...asked];
  return makeMove(clock, { ...before, consultations }, 'consulted', momentOf(event)).one;
};

export const opinionGiven: CaseFold = (clock, before, event) => {
  const { member: department, result: end } = caseOpinionGiven.parse(event.data);
  return endConsultation(clock, before, { department, end }, momentOf(event).now).one;
};

export const memberRemoved: CaseFold = (clock, before, event) => {
  const { member: department } = caseMemberRemoved.parse(event.data);
  return endConsultation(clock, before, { department, end: 'removed' }, momentOf(event).now).one;
};

/** The clock has reminded members, or has taken their silence for no objection. */
export const membersTold =
  (kind: DueOpinions['kind']): CaseFold =>
  (clock, before, event) => {
    const { members, lookedAt = event.recordedAt } = caseOpinionSilent.parse(event.data);
    const departments = members.map(({ department }) => department);
    return tellMembers(clock, before, { kind, departments, at: event.effectiveAt }, Date.parse(lookedAt));
  };
