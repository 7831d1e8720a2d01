import * as z from 'zod/mini';
import type { Answer } from '../../../shared/journal/commit-types.ts';
import { shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import type { ApprovalPorts } from '../approval-ports.ts';
import { caseId } from '../domain/fields.ts';
import { acceptanceSchema, acceptCase } from './accept-case.ts';
import type { CaseCommand } from './change-case.ts';
import { consultationSchema, consultDepartments } from './consult-departments.ts';
import { decideCase, decisionSchema } from './decide-case.ts';
import { giveOpinion, opinionSchema } from './give-opinion.ts';
import { hearingOfferSchema, offerHearing } from './offer-hearing.ts';
import { rectificationSchema, rectifyCase } from './rectify-case.ts';
import { correctionSchema, reportCaseDefects } from './report-case-defects.ts';
import { issueOwedPaper, paperSchema } from './issue-owed-paper.ts';
import { resumeCase, resumptionSchema } from './resume-case.ts';
import { suspendCase, suspensionSchema } from './suspend-case.ts';
import { refusalSchema, refuseCase } from './refuse-case.ts';
import { removalSchema, removeMember } from './remove-member.ts';

/** Beside the fields of the case route. A system need not know the version that a person would have seen. */
const always = { caseId, version: z.optional(acceptanceSchema.shape.version) };

/** What a department's system may tell of a case: `move`, `caseId` and the fields of the move's own route. */
export const callbackSchema = z.discriminatedUnion('move', [
  z.strictObject({ move: z.literal('acceptance'), ...acceptanceSchema.shape, ...always }),
  z.strictObject({ move: z.literal('refusal'), ...refusalSchema.shape, ...always }),
  z.strictObject({ move: z.literal('suspension'), ...suspensionSchema.shape, ...always }),
  z.strictObject({ move: z.literal('resumption'), ...resumptionSchema.shape, ...always }),
  z.strictObject({ move: z.literal('paper'), ...paperSchema.shape, ...always }),
  z.strictObject({ move: z.literal('correction'), ...correctionSchema.shape, ...always }),
  z.strictObject({
    move: z.literal('decision'),
    ...decisionSchema.shape,
    ...always,
    /** When the department's system says that it was decided, if earlier than it could be sent. */
    claimedAt: z.optional(z.iso.datetime({ offset: true })),
  }),
  z.strictObject({ move: z.literal('consultation'), ...consultationSchema.shape, ...always }),
  z.strictObject({ move: z.literal('removal'), ...removalSchema.shape, ...always }),
  z.strictObject({ move: z.literal('rectification'), ...rectificationSchema.shape, ...always }),
  z.strictObject({ move: z.literal('hearing-offer'), ...hearingOfferSchema.shape, ...always }),
  z.strictObject({ move: z.literal('opinion'), ...opinionSchema.shape, ...always }),
]);

type Callback = z.output<typeof callbackSchema>;

/** What the body claims stands before the moment at which the message was signed. */
const claimOf = (claimed: string | undefined) =>
  claimed === undefined ? {} : { claim: claimed, claimedAt: shanghaiIso(Date.parse(claimed)) };

/** Does what the move's own route does. @throws DomainError as that use case */
export const takeCallback =
  (ports: ApprovalPorts) =>
  (by: Omit<CaseCommand, 'caseId' | 'version'>, told: Callback): Promise<Answer> => {
    const command: CaseCommand = { ...by, caseId: told.caseId, version: told.version };
    switch (told.move) {
      case 'acceptance':
        return acceptCase(ports)({ ...command, handling: told });
      case 'refusal':
        return refuseCase(ports)({ ...command, refusal: told });
      case 'suspension':
        return suspendCase(ports)({ ...command, suspension: told });
      case 'resumption':
        return resumeCase(ports)({ ...command, handling: told });
      case 'paper':
        return issueOwedPaper(ports)({ ...command, handling: told });
      case 'correction':
        return reportCaseDefects(ports)({ ...command, correction: told });
      case 'decision':
        return decideCase(ports)({ ...command, ...claimOf(told.claimedAt), decision: told });
      case 'consultation':
        return consultDepartments(ports)({ ...command, consultation: told });
      case 'removal':
        return removeMember(ports)({ ...command, removal: told });
      case 'rectification':
        return rectifyCase(ports)({ ...command, rectification: told });
      case 'hearing-offer':
        return offerHearing(ports)({ ...command, offer: told });
      case 'opinion':
        return giveOpinion(ports)({ ...command, opinion: told });
    }
  };
