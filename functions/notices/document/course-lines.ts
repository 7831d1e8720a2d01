import type { ContentLine } from '../../../shared/documents/content.ts';
import type { Bilingual } from '../../../shared/kernel/bilingual.ts';
import { clockName, itemName, procedureName } from './names.ts';
import type { PaperFacts } from './paper-facts.ts';
import { paperLabels } from './paper-labels.ts';
import { writtenDate } from './written-date.ts';

const dateOf = (moment: string | undefined): string =>
  moment === undefined || moment === '' ? '' : writtenDate(moment);

const dueText = ({ due, provisional }: PaperFacts['data']): string => {
  const date = dateOf(due);
  return date !== '' && provisional === true ? `${date}（暂定，待节假日安排公布后确定）` : date;
};

/** Which project, which item, and its course so far. */
export const courseLines = (facts: PaperFacts): readonly ContentLine[] => {
  const { data, project, worksId, cases } = facts;
  const [own] = cases;
  const only = cases.length === 1 ? own : undefined;
  const said: readonly (readonly [Bilingual, string])[] = [
    [paperLabels.project, project.name],
    [paperLabels.projectCode, project.code],
    [paperLabels.works, worksId === undefined ? '' : (project.works[worksId] ?? worksId)],
    [paperLabels.item, cases.map(({ item }) => `${itemName(item)}（${item}）`).join('\n')],
    [paperLabels.caseId, only?.caseId ?? ''],
    [paperLabels.filed, dateOf(own?.filedAt)],
    [paperLabels.received, dateOf(only?.receivedAt)],
    [paperLabels.accepted, dateOf(data.accepted ?? only?.acceptedAt)],
    [paperLabels.stopped, data.type === undefined ? '' : procedureName(data.type)],
    [paperLabels.until, dateOf(data.until)],
    [paperLabels.clocks, (data.clocks ?? []).map(clockName).join('、')],
    [paperLabels.due, dueText(data)],
    [paperLabels.earlier, data.notice ?? ''],
  ];
  return said.flatMap(([label, value]) => (value === '' ? [] : [{ label, value }]));
};
