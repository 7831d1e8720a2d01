import type { ContentLine, ContentTable } from '../../../shared/documents/content.ts';
import type { Bilingual } from '../../../shared/kernel/bilingual.ts';
import { paperTitle } from '../domain/paper-title.ts';
import { courseLines } from './course-lines.ts';
import { defectTable } from './defect-table.ts';
import { kindTexts } from './kind-texts.ts';
import type { PaperFacts } from './paper-facts.ts';
import { paperLabels } from './paper-labels.ts';
import { respondText } from './respond-text.ts';
import { numbered, remedyTexts } from './remedy-texts.ts';
import { writtenDate } from './written-date.ts';

/** What a paper says, in its order. */
export interface NoticeContent {
  readonly title: Bilingual;
  readonly number: string;
  readonly addressee: string;
  /** What happened, and what follows in law. */
  readonly statement: string;
  readonly lines: readonly ContentLine[];
  readonly tables: readonly ContentTable[];
  /** Reasons, legal basis, what to do, remedies. */
  readonly rulings: readonly ContentLine[];
  readonly issuer: ContentLine;
  readonly issued: ContentLine;
}

const line = (label: Bilingual, value: string): readonly ContentLine[] =>
  value === '' ? [] : [{ label, value }];

const todoOf = (facts: PaperFacts): string => {
  const { respond } = facts.document;
  const own = kindTexts[facts.document.kind].todo(facts);
  return [...(respond === undefined ? [] : [respondText(respond)]), own].join('');
};

/** What the paper of an event says; what is not known has no line. */
export const noticeContent = (facts: PaperFacts): NoticeContent => {
  const { document, data, project, department, county, issuedAt } = facts;
  const { statement, basis } = kindTexts[document.kind];
  const bases = [...basis(facts), ...(document.respond === undefined ? [] : [document.respond.basis])];
  const reasons = data.reasons ?? (data.reason === undefined ? [] : [data.reason]);
  const { zh, en } = paperTitle(document.kind, facts.cases[0]?.item);
  return {
    title: { zh, en: `${en.charAt(0).toUpperCase()}${en.slice(1)}` },
    number: document.number,
    addressee: project.ownerName ?? project.owner,
    statement: statement(facts),
    lines: courseLines(facts),
    tables: defectTable(facts),
    rulings: [
      ...line(paperLabels.reasons, numbered(reasons)),
      ...line(paperLabels.basis, [...new Set(bases)].join('；\n')),
      ...line(paperLabels.todo, todoOf(facts)),
      ...line(paperLabels.remedies, remedyTexts(document.remedies ?? [])),
    ],
    issuer: { label: paperLabels.issuer, value: county.departments[department] ?? department },
    issued: { label: paperLabels.issued, value: writtenDate(issuedAt) },
  };
};
