import type { Moment, Outcome } from './outcome.ts';
import { textTable } from './text-table.ts';

const headings = {
  timeline: ['', '时间 When', '事项 Item', '事件 Event', ''],
  stages: ['阶段 Stage', '完成 Completed', '用时 Used', '时限 Limit'],
  cases: [
    '事项 Item',
    '部门 By',
    '受理 Accepted',
    '到期 Due',
    '办结 Done',
    '用时',
    '时限',
    '灯',
    '状态 State',
    '',
  ],
  licences: ['证照 Licence', '编号 Number', '标识 Identifier', '文件 File'],
} as const;

const section = (title: string, rows: Parameters<typeof textTable>[0]): readonly string[] => [
  '',
  title,
  ...textTable(rows).map((line) => `  ${line}`),
];

/** Events of the same minute that say the same of no case: uploads come by the dozen. */
const timelineRows = (timeline: readonly Moment[]): readonly (readonly (string | number)[])[] => {
  const rows = new Map<string, { number: number; cells: readonly string[]; times: number }>();
  for (const { number, title, data, effectiveAt } of timeline) {
    const item = data.item ?? '';
    const cells = [effectiveAt.slice(0, 16).replace('T', ' '), item, `${title.zh} ${title.en}`];
    const key = item === '' ? cells.join() : String(number);
    const row = rows.get(key) ?? { number, cells, times: 0 };
    rows.set(key, { ...row, times: row.times + 1 });
  }
  return [...rows.values()].map(({ number, cells, times }) => [
    number,
    ...cells,
    times > 1 ? `×${times}` : '',
  ]);
};

/** Stages of one works that were filed together are one. */
export const stageName = (stages: readonly number[]): string => stages.join('+');

/** A project's timeline and tables, for a person. @param files of the licences, by licence id */
export const outcomeLines = (
  { project, timeline, stages, cases, licences, held }: Outcome,
  files: ReadonlyMap<string, string>,
): readonly string[] => {
  return [
    '',
    `${project.name}  ${project.code}`,
    ...section('时间线 Timeline', [headings.timeline, ...timelineRows(timeline)]),
    ...section('阶段 Stages (工作日 working days)', [
      headings.stages,
      ...stages.map((one) => [stageName(one.stages), one.completed, one.usedDays, one.limitDays]),
    ]),
    ...section('办件 Cases', [
      headings.cases,
      ...cases.map((one) => [
        one.item,
        one.department,
        one.accepted,
        one.due,
        one.done,
        one.usedDays,
        one.limitDays,
        one.light,
        // 0 is the state of a case that waits, and of one that ended while it waited
        (one.state === 0 ? one.labels.phase : one.labels.state).zh,
        `${one.labels.item.zh} ${one.labels.item.en}`,
      ]),
    ]),
    ...section('证照 Licences', [
      headings.licences,
      ...licences.map((one) => [one.kind.zh, one.number, one.identifier, files.get(one.licenceId) ?? null]),
      ...held.map((item) => [item, '暂缓 held', null, null]),
    ]),
  ];
};
