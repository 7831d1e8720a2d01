import { applicationFiled } from '../../../shared/contracts/case-events.ts';
import { caseConsulted, caseMemberRemoved } from '../../../shared/contracts/case-life.ts';
import { projectRegistered } from '../../../shared/contracts/project-events.ts';
import type { JournalEvent } from '../../../shared/journal/event.ts';
import type { ProjectFacts } from '../domain/project-facts.ts';

/** What is known of a project after one more event of its journal. */
export const foldFacts = (
  before: ProjectFacts,
  { number, type, data, case: caseId = '' }: JournalEvent,
): ProjectFacts => {
  const facts = { ...before, number };
  switch (type) {
    case 'project-registered':
      return { ...facts, owner: projectRegistered.parse(data).owner };
    case 'application-filed': {
      const departments = applicationFiled.parse(data).cases.map(({ department }) => department);
      return { ...facts, departments: [...new Set([...facts.departments, ...departments])] };
    }
    case 'case-consulted': {
      const asked = caseConsulted.parse(data).members.map(({ department }) => ({ caseId, department }));
      return { ...facts, consulted: [...(facts.consulted ?? []), ...asked] };
    }
    case 'case-member-removed': {
      const { member } = caseMemberRemoved.parse(data);
      const stays = (facts.consulted ?? []).filter(
        (one) => one.caseId !== caseId || one.department !== member,
      );
      return { ...facts, consulted: stays };
    }
    case 'material-declared':
      return { ...facts, materials: facts.materials + 1 };
    case 'material-refused':
      return { ...facts, materials: facts.materials - 1 };
    default:
      return facts;
  }
};
