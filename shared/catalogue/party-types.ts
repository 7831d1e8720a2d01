import type { Bilingual } from '../kernel/bilingual.ts';

/** Types of the parties of a project. The national list of 2.3.8 (DWLX) is not established: the exchange maps these. */
export const partyTypes = {
  1: { zh: '建设单位', en: 'owner' },
  2: { zh: '施工单位', en: 'constructor' },
  3: { zh: '勘察单位', en: 'survey' },
  4: { zh: '设计单位', en: 'design' },
  5: { zh: '监理单位', en: 'supervision' },
  6: { zh: '代建单位', en: 'agent builder' },
  7: { zh: '经办单位', en: 'handler' },
  8: { zh: '其他单位', en: 'other' },
  9: { zh: '施工图审查机构', en: 'drawing reviewer' },
} as const satisfies Readonly<Record<number, Bilingual>>;

export type PartyType = keyof typeof partyTypes;
