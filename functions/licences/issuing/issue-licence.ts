import { backOff } from '../../../shared/journal/back-off.ts';
import type { StateWrite } from '../../../shared/journal/commit-types.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import type { HeldLicence } from '../domain/held-licence.ts';
import type { LicenceDraft } from '../domain/licence.ts';
import type { PassedCase } from '../domain/passed-case.ts';
import type { IssuerPorts } from './issuer-ports.ts';
import { issuerActor, licenceEvent } from './licence-event.ts';
import { type Printed, printNext } from './print-next.ts';

export interface Issuing {
  readonly draft: LicenceDraft;
  readonly passed: PassedCase;
  /** Number of the event that left the facts of the draft. */
  readonly upTo: number;
  /** What was owed until now. */
  readonly held?: HeldLicence | undefined;
  /** Moves the cursor behind the event that led here. */
  readonly cursor?: StateWrite | undefined;
}

/** `lost`: what was read has changed meanwhile, another issuer was here. */
export type Issued = 'issued' | 'lost';

/** Serials that may be lost to others in a row. */
const mostRounds = 25;

const issuedEvent = (passed: PassedCase, asOf: number, { record, taken }: Printed) => {
  const { licence, document, recordedAt } = record;
  const { caseId: _case, item: _item, ...facts } = licence;
  return licenceEvent('licence-issued', passed, issuerActor, {
    ...facts,
    // lists of any length: they are the project's own, and an event has an end
    parties: undefined,
    buildings: undefined,
    document,
    ...taken,
    asOf,
    printedAt: recordedAt,
  });
};

/**
 * Numbers, prints and records a licence: its document is there before the record, its number is taken with the record,
 * and a number that another one took meanwhile is given up for the next.
 * @throws DomainError `journal.busy`; `licences.serial-exhausted` and what else `printNext` throws
 */
export const issueLicence =
  (ports: IssuerPorts) =>
  async ({ draft, passed, upTo, held, cursor }: Issuing): Promise<Issued> => {
    const { write, commit, sleep, random } = ports;
    for (let round = 0; round < mostRounds; round += 1) {
      if (round > 0) await sleep(backOff(round, random));
      const printed = await printNext(ports)(draft, passed);
      const { record, taken } = printed;
      const { licenceId, projectId } = record.licence;
      const serial = write.serial(taken, licenceId);
      const outcome = await commit({
        chain: projectId,
        events: [issuedEvent(passed, upTo, printed)],
        writes: [
          write.record(record),
          ...(held === undefined ? [] : [write.release(held)]),
          ...(cursor === undefined ? [] : [cursor]),
          serial,
          write.identifier(record),
          write.pointer(licenceId, projectId),
        ],
      });
      if (outcome.kind === 'committed') return 'issued';
      if (outcome.kind === 'lost' && outcome.write !== serial) return 'lost';
      if (outcome.kind !== 'lost') break;
    }
    throw new DomainError('journal.busy');
  };
