import { textAt } from '../builders/text-at.ts';

/** Types of the events of what was filed for a project, with the item of a case; reminders are left out. */
export const stageEvents = (
  journal: readonly Readonly<Record<string, unknown>>[],
  projectId: string,
): readonly string[] =>
  journal
    .filter(({ PK, SK }) => PK === `PROJECT#${projectId}` && textAt(SK).startsWith('EVENT#'))
    .sort((a, b) => Number(a['number']) - Number(b['number']))
    .map(({ body }): unknown => JSON.parse(textAt(body)))
    .map((event) => `${textAt(event, 'type')} ${textAt(event, 'data', 'item')}`.trim())
    .filter((event) => /^(application|case|stage)-/.test(event) && !event.startsWith('case-timer-passed'));

/** What the journal says of a stage 1 that went its way, whatever happened to those who drove it. */
export const wholeStage = [
  'application-filed',
  'case-accepted S1-05',
  'case-passed S1-05',
  'case-opened S1-10',
  'case-accepted S1-10',
  'case-passed S1-10',
  'stage-completed',
  'stage-settled',
];
