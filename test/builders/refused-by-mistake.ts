import { department, owner } from './approval-api.ts';
import { filedOffice } from './filed-office.ts';
import { createInMemoryWorkflow } from './in-memory-workflow.ts';
import { releaseRectification } from './release-rectification.ts';

export const nr = department('nr');

/** S2-01 is refused by mistake; S2-03, which waits for it, ends unopened. */
export const refusedByMistake = async () => {
  const { api, project, file } = await filedOffice(1);
  const { projectId, works } = project;
  const workflow = createInMemoryWorkflow(api);
  const { cases, applicationId } = await file(2, ['S2-01', 'S2-03']);
  const [first = '', waiting = ''] = [cases['S2-01'], cases['S2-03']];
  await workflow.settle(projectId);
  await api.move(first, 'acceptance', nr);
  const before = await api.seen(first);
  await api.move(first, 'decision', nr, { result: 'refused', reasons: '误点' });
  await workflow.settle(projectId);
  const rectify = (as = nr) => api.move(first, 'rectification', as, { reason: '误操作' });
  const release = () => releaseRectification(api, first);
  const events = async (type: string) =>
    (await api.journal.read(projectId, 0)).events
      .map(({ event }) => event)
      .filter((event) => event.type === type);
  const stage = async () =>
    (await api.ports.store.readProject(projectId)).stages.find(({ group }) => group === 2);
  const again = (item = 'S2-01') =>
    api.send('POST /applications', {
      as: owner,
      body: { projectId, worksId: works[0], stage: 2, items: [item], continues: applicationId },
    });
  return {
    api,
    projectId,
    workflow,
    applicationId,
    first,
    waiting,
    before,
    rectify,
    release,
    events,
    stage,
    again,
  };
};
