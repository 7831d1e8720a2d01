import type { Bilingual } from '../../../shared/kernel/bilingual.ts';
import type { DayReason } from '../../../shared/kernel/working-days/working-calendar.ts';
import type { StopMark } from '../domain/stop-marks.ts';

const two = (zh: string, en: string): Bilingual => ({ zh, en });

export const reasonTexts: Readonly<Record<DayReason, Bilingual>> = {
  'working-day': two('工作日', 'working day'),
  'working-weekend': two('调休上班', 'worked weekend'),
  weekend: two('周末', 'weekend'),
  holiday: two('放假', 'holiday'),
};

export const markTexts: Readonly<Record<StopMark, Bilingual>> = {
  'no-notice': two('无书面告知', 'no written notice'),
  'no-declared-length': two('未告知所需时间', 'length not declared'),
  'longer-than-declared': two('超过告知时间', 'longer than declared'),
  'begun-on-last-day': two('期限最后一日启动', 'begun on the last day'),
  repeated: two('重复启动', 'repeated'),
  'correction-after-acceptance': two('受理后补正', 'correction after acceptance'),
  'begun-and-ended-in-one-day': two('当日启动当日结束', 'begun and ended in one day'),
};

export const unitTexts = {
  'working-days': two('个工作日', 'working days'),
  days: two('日', 'days'),
  'working-hours': two('个工作小时', 'office hours'),
} as const;

export const startTexts = {
  receipt: two('自接件起', 'from receipt'),
  acceptance: two('自受理起', 'from acceptance'),
  decision: two('自决定起', 'from decision'),
} as const;

export const weekdays: readonly Bilingual[] = [
  two('日', 'Sun'),
  two('一', 'Mon'),
  two('二', 'Tue'),
  two('三', 'Wed'),
  two('四', 'Thu'),
  two('五', 'Fri'),
  two('六', 'Sat'),
];

/** A sign for each light that a black-and-white print keeps apart. */
export const lightSigns: Readonly<Record<string, string>> = {
  green: '●',
  yellow: '▲',
  red: '■',
  stopped: '‖',
};

export const departmentTexts: Readonly<Record<string, Bilingual>> = {
  drc: two('发展改革部门', 'development and reform'),
  nr: two('自然资源部门', 'natural resources'),
  ecology: two('生态环境部门', 'ecology and environment'),
  water: two('水利部门', 'water'),
  police: two('公安机关', 'public security'),
  housing: two('住房城乡建设部门', 'housing and construction'),
  'civil-defence': two('人民防空部门', 'civil defence'),
  archives: two('档案部门', 'archives'),
  transport: two('交通运输部门', 'transport'),
  'city-management': two('城市管理部门', 'city management'),
  gardens: two('园林绿化部门', 'parks and gardens'),
  emergency: two('应急管理部门', 'emergency management'),
  culture: two('文物部门', 'cultural relics'),
  market: two('市场监管部门', 'market regulation'),
  power: two('供电企业', 'power supply'),
  gas: two('燃气企业', 'gas supply'),
  telecom: two('通信部门', 'telecommunications'),
};
