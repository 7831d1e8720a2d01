import type { Paper, PaperKind } from '../../../shared/contracts/paper.ts';
import type { ApprovalCase } from './approval-case.ts';

/** A case whose serial was not yet counted when it was filed is told by the end of its id. */
const serialText = ({ serial, caseId }: ApprovalCase): string =>
  serial === undefined ? caseId.slice(-6) : String(serial).padStart(3, '0');

/**
 * The next numbered paper of a case, and the case that counts it.
 * @param code of the project
 */
export const writePaper = (
  code: string,
  before: ApprovalCase,
  kind: PaperKind,
  more: Pick<Paper, 'respond' | 'remedies'> = {},
): { readonly one: ApprovalCase; readonly document: Paper } => {
  const papers = (before.papers ?? 0) + 1;
  const number = [code, before.item, serialText(before), String(papers).padStart(2, '0')].join('-');
  return { one: { ...before, papers }, document: { number, kind, ...more } };
};
