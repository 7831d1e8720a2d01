import type { NoticeCounty } from '../../functions/notices/domain/notice-county.ts';
import type { County } from '../counties/schema.ts';

/** What the writer must know of its county; a file beside the bundle. */
export const noticesCounty = ({ names, notices, departments }: County): NoticeCounty => ({
  name: names.zh,
  service: { rule: notices.service, version: notices.version, basis: notices.basis },
  departments: Object.fromEntries(departments.map(({ code, names: own }) => [code, own.zh])),
  sends: notices.gateway !== undefined,
});
