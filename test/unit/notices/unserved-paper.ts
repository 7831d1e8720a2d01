import type { NoticeCounty } from '../../../functions/notices/domain/notice-county.ts';
import { officeOwner } from '../../builders/office-project.ts';
import type { As } from '../../builders/project-api.ts';
import { refusedCase } from './refused-case.ts';

export const owner: As = { roles: ['applicant'], organisation: officeOwner, user: 'owner-1' };
export const nr: As = { roles: ['department'], department: 'nr', user: 'nr-1' };
export const window: As = { roles: ['window'], user: 'window-1' };
const opened: NoticeCounty['service'] = { rule: 'opened', version: '2026-1', basis: 'x' };

export const receipt = {
  how: 'by-hand',
  at: '2026-09-21T15:30:00+08:00',
  receivedBy: 'mail-clerk',
  receipt: '示规资送回〔2026〕17号',
};
const day = 24 * 3_600_000;

/** A refusal of Monday 21 September 2026, 09:00, that nobody has opened; it is the 23rd. */
export const unserved = async (changes: Partial<NoticeCounty> = { service: opened }) => {
  const refused = await refusedCase(changes);
  const { world, place, number } = refused;
  world.pass(2 * day);
  return {
    ...refused,
    deliver: (as: As = nr, body: object = receipt, key?: string) =>
      world.send(`POST /documents/${number}/delivery`, { as, body, ...(key !== undefined && { key }) }),
    served: async () =>
      (await world.events(place.projectId, 'notice-served')).map(({ data, effectiveAt }) => [
        data['how'],
        data['servedAt'],
        effectiveAt,
      ]),
    delivered: () => world.events(place.projectId, 'notice-delivered'),
  };
};
