import { DomainError } from '../../../shared/kernel/domain-error.ts';
import { amendableColumns, amendableFacts, type Amendment } from './amendment.ts';
import { flowOf, isInCounty } from './flow.ts';
import type { Building, Project, Works } from './project.ts';
import type { ProjectRules } from './rules.ts';

export interface AmendedProject {
  readonly project: Project;
  readonly works: readonly Works[];
  /** What the command named, by field. */
  readonly changes: Readonly<Record<string, unknown>>;
}

interface Before {
  readonly project: Project;
  readonly works: readonly Works[];
  readonly buildings: readonly Pick<Building, 'use' | 'height'>[];
}

const pick = (fields: readonly string[], from: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(from).filter(([name, value]) => fields.includes(name) && value !== undefined),
  );

const factFields = Object.keys(amendableFacts.shape);
const columnFields = Object.keys(amendableColumns.shape);

const amendWorks = (works: readonly Works[], changes: Amendment['works']): readonly Works[] =>
  (changes ?? []).map(({ worksId, name, scope }) => {
    const before = works.find((one) => one.worksId === worksId);
    if (before === undefined) throw new DomainError('projects.not-found');
    return {
      ...before,
      ...(name !== undefined && { name }),
      ...(scope !== undefined && { scope }),
      version: before.version + 1,
    };
  });

/**
 * A project as a command leaves it; its flow is chosen again, cases keep the one of their day.
 * @throws DomainError `projects.version-stale`, `projects.division-unknown`, `projects.dates-reversed`, `projects.not-found` (works)
 */
export const amendProject = (
  { project, works, buildings }: Before,
  { version, works: worksChanges, ...fields }: Amendment,
  rules: ProjectRules,
): AmendedProject => {
  if (version !== project.version)
    throw new DomainError('projects.version-stale', { version: project.version });
  const facts = { ...project, ...amendableFacts.parse(pick(factFields, fields)) };
  const columns = { ...project.columns, ...amendableColumns.parse(pick(columnFields, fields)) };
  if (!isInCounty(facts.division, rules))
    throw new DomainError('projects.division-unknown', { divisions: rules.divisions });
  const { plannedStart, plannedEnd } = columns;
  if (plannedStart !== undefined && plannedEnd !== undefined && plannedStart >= plannedEnd)
    throw new DomainError('projects.dates-reversed');
  return {
    project: {
      ...facts,
      columns,
      flowType: flowOf(facts, buildings, rules),
      rulesVersion: rules.version,
      version: project.version + 1,
    },
    works: amendWorks(works, worksChanges),
    changes: pick([...factFields, ...columnFields], fields),
  };
};
