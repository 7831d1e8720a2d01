import { applicationFiled } from '../../../shared/contracts/case-events.ts';
import { projectRegistered } from '../../../shared/contracts/project-events.ts';
import type { JournalEvent } from '../../../shared/journal/event.ts';
import type { ProjectFacts } from '../domain/project-facts.ts';

/** What is known of a project after one more event of its journal. */
export const foldFacts = (before: ProjectFacts, { number, type, data }: JournalEvent): ProjectFacts => {
  const facts = { ...before, number };
  switch (type) {
    case 'project-registered':
      return { ...facts, owner: projectRegistered.parse(data).owner };
    case 'application-filed': {
      const departments = applicationFiled.parse(data).cases.map(({ department }) => department);
      return { ...facts, departments: [...new Set([...facts.departments, ...departments])] };
    }
    case 'material-declared':
      return { ...facts, materials: facts.materials + 1 };
    case 'material-refused':
      return { ...facts, materials: facts.materials - 1 };
    default:
      return facts;
  }
};
