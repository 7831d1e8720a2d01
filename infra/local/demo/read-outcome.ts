import type { ApiReader } from './api-reader.ts';
import {
  licencesOfProject,
  projectPage,
  shownCase,
  stagesOfProject,
  timelinePage,
  type Moment,
  type Outcome,
} from './outcome.ts';

/** A list to its end: `path` without a query. */
const readPages = async <Item>(
  readPage: (
    query: string,
  ) => Promise<{ readonly items: readonly Item[]; readonly next: string | undefined }>,
): Promise<readonly Item[]> => {
  const all: Item[] = [];
  let query = '?limit=50';
  for (;;) {
    const { items, next } = await readPage(query);
    all.push(...items);
    if (next === undefined) return all;
    query = `?limit=50&cursor=${encodeURIComponent(next)}`;
  }
};

const readTimeline = (reader: ApiReader, projectId: string): Promise<readonly Moment[]> =>
  readPages(async (query) => {
    const { events, next } = await reader.read(`/projects/${projectId}/timeline${query}`, timelinePage);
    return { items: events, next };
  });

const readProject = async (reader: ApiReader, project: Outcome['project']): Promise<Outcome> => {
  const path = `/projects/${project.projectId}`;
  const timeline = await readTimeline(reader, project.projectId);
  const { stages } = await reader.read(`${path}/stages`, stagesOfProject);
  const { licences, held } = await reader.read(`${path}/licences`, licencesOfProject);
  const ids = new Set(
    timeline.flatMap(({ data }) =>
      (data.cases ?? []).map((one) => (typeof one === 'string' ? one : one.caseId)),
    ),
  );
  const cases = await Promise.all([...ids].map((id) => reader.read(`/cases/${id}`, shownCase)));
  return {
    project,
    timeline,
    stages: stages.filter(({ items }) => items.some(({ caseId }) => caseId !== null)),
    cases: cases.toSorted((one, other) => one.item.localeCompare(other.item)),
    licences,
    held: held.map(({ item }) => item),
  };
};

/** Every project that the county knows, from its registration to its licences, read back from the API. */
export const readOutcomes = async (reader: ApiReader): Promise<readonly Outcome[]> => {
  const projects = await readPages(async (query) => {
    const { projects: items, next } = await reader.read(`/projects${query}`, projectPage);
    return { items, next };
  });
  return Promise.all([...projects].reverse().map((project) => readProject(reader, project)));
};
