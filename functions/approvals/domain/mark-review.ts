import { shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import type { ApprovalCase } from './approval-case.ts';
import type { Dossier } from './dossier.ts';
import { restingCases } from './resting-cases.ts';

/** Two items of a transaction each; the rest follow the event. */
const mostAtOnce = 40;

const isMarked = ({ reviews = [] }: ApprovalCase, { caseId }: ApprovalCase): boolean =>
  reviews.some((mark) => mark.caseId === caseId);

/** The cases that rest on a revoked one and are not marked yet, marked: as many as one transaction holds. */
export const markReviews = (
  dossier: Dossier,
  revoked: ApprovalCase,
  now: number,
): { readonly marked: readonly ApprovalCase[]; readonly more: boolean } => {
  const { item, caseId } = revoked;
  const unmarked = restingCases(dossier, revoked).filter((one) => !isMarked(one, revoked));
  const marked = unmarked.slice(0, mostAtOnce).map((one) => ({
    ...one,
    reviews: [...(one.reviews ?? []), { item, caseId, at: shanghaiIso(now) }],
    version: one.version + 1,
    revision: one.revision + 1,
  }));
  return { marked, more: unmarked.length > marked.length };
};
