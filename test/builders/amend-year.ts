import year2026 from '../../shared/catalogue/calendars/2026.json' with { type: 'json' };
import type { ApprovalApi } from './approval-api.ts';
import { inMemoryYears } from './publish-year.ts';
import { recountCounty } from './recount-county.ts';

/** A minute later these days of 2026 are off as well, and what has moved by that is counted anew. */
export const amendYear = async (api: ApprovalApi, ...days: readonly string[]): Promise<void> => {
  const off = [...year2026.off, ...days];
  api.advance(60_000);
  await inMemoryYears(api).publish({ ...year2026, source: '关于调整2026年节假日安排的通知', off });
  await recountCounty(api).settle();
};
