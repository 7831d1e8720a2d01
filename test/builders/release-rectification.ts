import { giveRelease } from '../../functions/approvals/domain/release.ts';
import { anActor } from './events.ts';
import type { InMemoryApprovals } from './in-memory-approvals.ts';

/** A head has released the rectification of a case. */
export const releaseRectification = async (
  { ports, journal }: InMemoryApprovals,
  caseId: string,
): Promise<void> => {
  const place = await ports.store.findPlace(caseId);
  const { cases } = await ports.store.readProject(place?.projectId ?? '');
  const before = cases.find((one) => one.caseId === caseId);
  if (before === undefined) throw new Error(`no case ${caseId}`);
  const givenAt = new Date(ports.clock()).toISOString();
  const one = giveRelease(before, 'rectification', { reason: '误点', givenAt });
  const { projectId: project } = one;
  const event = {
    type: 'case-release-given',
    project,
    case: caseId,
    actor: anActor(),
    data: { revision: one.revision },
  };
  await journal.commit({ chain: project, events: [event], writes: [ports.write.approvalCase(one)] });
};
