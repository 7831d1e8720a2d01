import type { NoticeCounty } from '../../../functions/notices/domain/notice-county.ts';
import { caseEventOf } from '../../builders/case-events.ts';
import { createInMemoryNotices } from '../../builders/in-memory-notices.ts';
import { someRemedies } from '../../builders/papers.ts';

/** A refused case of nr, with water as a consulted member. */
export const refusedCase = async (changes: Partial<NoticeCounty> = {}) => {
  const world = createInMemoryNotices(changes);
  const filed = await world.file();
  const { place, first } = filed;
  const number = `${filed.code}-S2-03-001-01`;
  const members = [{ department: 'water', until: '2026-09-28' }];
  await world.record(caseEventOf('case-consulted', place, first, { members, question: '?', joint: false }));
  const document = { number, kind: 'refusal', remedies: someRemedies };
  await world.record(caseEventOf('case-refused', place, first, { reasons: ['x'], document }));
  await world.follow(place.projectId);
  return { world, place, first, number, code: filed.code, list: `GET /cases/${first.caseId}/documents` };
};
