import type { Limit } from '../../../shared/catalogue/catalogue-item.ts';
import { officeMinutes, type OfficeSession } from '../../../shared/kernel/working-days/office-hours.ts';
import type { ListedCase } from './approval-case.ts';

/** A limit with the extension that was granted: working days more, or as many days of the office in hours. */
export const extendedLimit = (
  sessions: readonly OfficeSession[],
  limit: Limit,
  { extension }: Pick<ListedCase, 'extension'>,
): Limit => {
  if (extension === undefined) return limit;
  const perDay = limit.unit === 'working-hours' ? officeMinutes(sessions) / 60 : 1;
  return { ...limit, value: limit.value + extension.days * perDay };
};
