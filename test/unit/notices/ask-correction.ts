import { caseEventOf } from '../../builders/case-events.ts';
import type { refusedCase } from './refused-case.ts';

/** The second paper of a case: it is to be corrected. Answers its number. */
export const askCorrection = async ({
  world,
  place,
  first,
  code,
}: Awaited<ReturnType<typeof refusedCase>>) => {
  const notice = `${code}-S2-03-001-02`;
  const document = { number: notice, kind: 'correction', respond: { what: 'correct', days: 15, basis: 'x' } };
  await world.record(caseEventOf('case-correction-asked', place, first, { defects: [], notice, document }));
  return notice;
};
