import type { Project, Works } from '../domain/project.ts';
import type { RebuiltDraft } from './rebuilt-project.ts';

/** The records after works were split or merged: `works` is the new grouping. */
export const rebuildRegrouped = (
  draft: RebuiltDraft,
  state: 'split' | 'merged',
  gone: readonly string[],
  made: readonly { readonly worksId: string; readonly name: string; readonly predecessors: string[] }[],
  works: Project['works'],
): RebuiltDraft => {
  const { project } = draft;
  const successors = made.map(({ worksId }) => worksId);
  return {
    ...draft,
    project: { ...project, works, version: project.version + 1 },
    works: [
      ...draft.works.map((one) =>
        gone.includes(one.worksId) ? { ...one, state, successors, version: one.version + 1 } : one,
      ),
      ...made.map(({ worksId, name, predecessors }): Works => ({
        worksId,
        projectId: project.projectId,
        name,
        state: 'current',
        predecessors,
        successors: [],
        version: 1,
      })),
    ],
  };
};
