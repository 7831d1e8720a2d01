import { caseConsulted, caseMemberRemoved } from '../../../shared/contracts/case-life.ts';
import type { JournalEvent } from '../../../shared/journal/event.ts';
import type { KnownCase } from '../store/case-item.ts';

const asked = (data: JournalEvent['data']) => caseConsulted.shape.members.parse(data['members']);

/**
 * The case as the other departments are told of it that an event of a consultation concerns: the due day is that of
 * their opinion. One that was removed is told that, and nothing after it.
 */
export const membersOf = ({ type, data }: JournalEvent, one: KnownCase): readonly KnownCase[] => {
  switch (type) {
    case 'case-consulted':
    case 'case-consultation-reminded':
      return asked(data).map(({ department, until }) => ({ ...one, department, due: until }));
    case 'case-opinion-silent':
      return asked(data).map(({ department }) => ({ ...one, department, due: null }));
    case 'case-member-removed':
      return [{ ...one, department: caseMemberRemoved.parse(data).member, due: null }];
    default:
      return [];
  }
};
