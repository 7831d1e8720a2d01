import * as z from 'zod/mini';
import type { Answer } from '../../../shared/journal/commit-types.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import { shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import type { ApprovalPorts } from '../approval-ports.ts';
import { makeMove } from '../domain/make-move.ts';
import { ownRole } from '../domain/standing.ts';
import { writePaper } from '../domain/write-paper.ts';
import { approvalEvent, caseFacts, placeOf } from './case-event.ts';
import { type CaseCommand, changeCase } from './change-case.ts';
import { handlingSchema, keepHandling, reasonList, reasonsSchema } from './handling.ts';

export const hearingOfferSchema = z.strictObject({ ...handlingSchema.shape, reasons: reasonsSchema });

type HearingOffer = Omit<z.infer<typeof hearingOfferSchema>, 'version'>;

const hearingLaw = '行政许可法第四十七条';

/**
 * Tells the owner of the right to be heard before the case is decided; the decision waits for it.
 * @throws DomainError as `changeCase`; `cases.state-conflict`, `cases.hearing-offered`
 */
export const offerHearing =
  (ports: ApprovalPorts) =>
  ({ offer, ...command }: CaseCommand & { readonly offer: HearingOffer }): Promise<Answer> =>
    changeCase(ports)(command, {
      roleOf: ownRole,
      change: ({ dossier, one: before, now, actor }) => {
        const moved = makeMove(ports.days, before, 'hearing-offered', { now });
        if (before.hearing !== undefined) throw new DomainError('cases.hearing-offered');
        const { days } = ports.rules.rights;
        const respond = { what: 'ask-for-hearing' as const, days, basis: hearingLaw };
        const { one: papered, document } = writePaper(dossier.project.code, moved.one, 'hearing-offer', {
          respond,
        });
        const one = { ...papered, hearing: { notice: document.number, toldAt: shanghaiIso(now), days } };
        const { facts, extras } = keepHandling(ports, offer);
        const reasons = reasonList(offer.reasons);
        const data = { ...caseFacts(one, moved.states), ...facts, reasons, document };
        return {
          one,
          extras,
          event: approvalEvent('case-hearing-offered', placeOf(one, actor, shanghaiIso(now)), data),
        };
      },
    });
