import * as z from 'zod/mini';
import { applicationFiled, caseAccepted, caseOpened } from '../../../shared/contracts/case-events.ts';
import { caseConsulted, caseMemberRemoved } from '../../../shared/contracts/case-life.ts';
import type { JournalEvent } from '../../../shared/journal/event.ts';
import type { KnownCase } from '../domain/known-case.ts';

/** The cases that a filing made. */
export const filedCases = (event: JournalEvent): readonly KnownCase[] => {
  const { cases, owner } = applicationFiled.parse(event.data);
  return cases.map(({ caseId, item, department, state }) => ({
    caseId,
    projectId: event.project,
    owner,
    item,
    department,
    worksId: event.works,
    applicationId: event.application,
    members: [],
    filedAt: event.effectiveAt,
    receivedAt: state === 0 ? undefined : event.effectiveAt,
  }));
};

/** Types of event after which a known case is another. */
export const caseChanges: ReadonlySet<string> = new Set([
  'case-opened',
  'case-accepted',
  'case-consulted',
  'case-member-removed',
]);

const without = (members: readonly string[], gone: readonly string[]): string[] =>
  members.filter((one) => !gone.includes(one));

/** A case after an event of one of those types. */
export const foldCase = (before: KnownCase, { type, data }: JournalEvent): KnownCase => {
  switch (type) {
    case 'case-opened':
      return { ...before, receivedAt: caseOpened.parse(data).received };
    case 'case-accepted':
      return { ...before, acceptedAt: caseAccepted.parse(data).accepted };
    case 'case-consulted': {
      const asked = caseConsulted.parse(data).members.map(({ department }) => department);
      return { ...before, members: [...without(before.members, asked), ...asked] };
    }
    case 'case-member-removed': {
      const { member } = caseMemberRemoved.parse(data);
      return { ...before, members: without(before.members, [member]) };
    }
    default:
      return before;
  }
};

const period = z.object({ notice: z.string(), until: z.string() });
const recounted = z.object({ periods: z.optional(z.array(period)) });

export type ToldPeriod = z.infer<typeof period>;

/** The periods whose last day an event tells: one that begins, those that a recount has moved. */
export const periodsTold = ({ type, data }: JournalEvent): readonly ToldPeriod[] => {
  switch (type) {
    case 'case-period-begun':
      return [period.parse(data)];
    case 'case-recounted':
      return recounted.parse(data).periods ?? [];
    default:
      return [];
  }
};
