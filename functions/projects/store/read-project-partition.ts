import { landRecord, partyRecord, projectRecord } from '../domain/project.ts';
import { geometry } from '../domain/site.ts';
import { sortPrefix } from '../keys.ts';
import type { ProjectFile } from './project-file.ts';

type Stored = Readonly<Record<string, unknown>>;

const withPrefix = (items: readonly Stored[], prefix: string): readonly Stored[] =>
  items.filter(({ SK }) => typeof SK === 'string' && SK.startsWith(prefix));

/** The items of a project's partition, told apart by their sort keys. */
export const readProjectPartition = (
  items: readonly Stored[],
): Omit<ProjectFile, 'works' | 'buildings'> | undefined => {
  const project = withPrefix(items, sortPrefix.project)[0];
  const site = withPrefix(items, sortPrefix.site)[0]?.['site'];
  if (project === undefined || typeof site !== 'string') return undefined;
  return {
    project: projectRecord.parse(project),
    site: geometry.parse(JSON.parse(site)),
    parties: withPrefix(items, sortPrefix.party).map((item) => partyRecord.parse(item)),
    land: withPrefix(items, sortPrefix.land).map((item) => landRecord.parse(item)),
  };
};
