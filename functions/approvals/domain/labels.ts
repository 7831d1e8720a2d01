import type { Bilingual } from '../../../shared/kernel/bilingual.ts';
import type { CaseState, Phase } from './case-state.ts';
import type { Light } from './light.ts';

export const stateNames: Readonly<Record<CaseState, Bilingual>> = {
  0: { zh: '待前置事项', en: 'waits for a prerequisite' },
  1: { zh: '已接件', en: 'received' },
  2: { zh: '已撤件', en: 'withdrawn before acceptance' },
  3: { zh: '已受理', en: 'accepted' },
  4: { zh: '不受理', en: 'no approval needed' },
  5: { zh: '不予受理', en: 'acceptance refused' },
  6: { zh: '补正（开始）', en: 'correction asked' },
  7: { zh: '补正（结束）', en: 'correction done' },
  8: { zh: '部门开始办理', en: 'under review' },
  9: { zh: '特别程序（开始）', en: 'special procedure' },
  10: { zh: '特别程序（结束）', en: 'special procedure ended' },
  11: { zh: '办结（通过）', en: 'passed' },
  12: { zh: '办结（容缺通过）', en: 'passed, tolerated' },
  13: { zh: '办结（不通过）', en: 'refused' },
  14: { zh: '撤回', en: 'withdrawn' },
  15: { zh: '撤销', en: 'revoked' },
};

export const phaseNames: Readonly<Record<Phase, Bilingual>> = {
  waiting: { zh: '等待前置事项', en: 'waiting for a prerequisite' },
  receipt: { zh: '接件', en: 'receipt' },
  correction: { zh: '补正', en: 'correction' },
  review: { zh: '审查', en: 'review' },
  special: { zh: '特别程序', en: 'special procedure' },
  closed: { zh: '已办结', en: 'closed' },
  'not-opened': { zh: '未接件即终止', en: 'ended unopened' },
};

export const lightNames: Readonly<Record<Light, Bilingual>> = {
  green: { zh: '正常', en: 'in time' },
  yellow: { zh: '预警', en: 'due soon' },
  red: { zh: '逾期', en: 'overdue' },
  stopped: { zh: '暂停计时', en: 'stopped' },
};

export type Mode = 'approval';

export const modeNames: Readonly<Record<Mode, Bilingual>> = {
  approval: { zh: '审批', en: 'approval' },
};
