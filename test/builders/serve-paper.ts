import type { InMemoryApprovals } from './in-memory-approvals.ts';
import { anActor } from './events.ts';

/** Writes that a paper was served now, as the context of notices does. */
export const servePaper = async (
  { journal, ports }: InMemoryApprovals,
  project: string,
  caseId: string,
  number: string,
): Promise<void> => {
  const servedAt = new Date(ports.clock() + 8 * 3_600_000).toISOString().replace('Z', '+08:00');
  const by = { rule: 'available', version: '2026-1', basis: '示例' };
  const data = { number, kind: 'revocation-announcement', item: 'S2-12', how: 'available', by, servedAt };
  const event = {
    type: 'notice-served',
    project,
    case: caseId,
    actor: anActor(),
    data,
    effectiveAt: servedAt,
  };
  await journal.commit({ chain: project, events: [event], writes: [] });
};
