import { department, handling } from './approval-api.ts';
import { filedOffice } from './filed-office.ts';
import { sendSigned } from './send-signed.ts';

const moment = (text: string): string => `2026-03-${text}:00+08:00`;

/** S2-12 of the police, accepted on Monday 2 March 2026 at 09:00, due on the 16th; moments are written `16T23:55`. */
export const acceptedForClaims = async () => {
  const { api, project, file } = await filedOffice(1);
  const caseId = (await file(2, ['S2-12'])).cases['S2-12'] ?? '';
  await api.move(caseId, 'acceptance', department('police'));
  const outage = (from: string, to: string, what = 'everything') =>
    api.send('POST /supervision/outages', {
      as: { roles: ['reform-office'], user: 'reform-1' },
      body: { from: moment(from), to: moment(to), what: '停电', function: what },
    });
  const decide = (claimed?: string, more: Record<string, unknown> = {}) => {
    const claim = claimed === undefined ? {} : { claimedAt: moment(claimed) };
    const told = { move: 'decision', caseId, ...handling, result: 'passed' };
    return sendSigned(api, 'police', { ...told, ...claim, ...more });
  };
  const decision = async () => {
    const { events } = await api.journal.read(project.projectId, 0);
    const event = events.map((linked) => linked.event).findLast(({ type }) => type === 'case-passed');
    return {
      effectiveAt: event?.effectiveAt.slice(0, 16),
      claim: event?.data['claim'],
      of: event?.claimedAt,
    };
  };
  return { api, caseId, decide, decision, outage };
};
