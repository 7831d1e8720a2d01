import { licenceIssued } from '../../../shared/contracts/licence-events.ts';
import type { JournalEvent } from '../../../shared/journal/event.ts';
import { listedBuildings, listedParties } from '../domain/compose-licence.ts';
import { buildingsOf } from '../domain/gather-facts.ts';
import type { LicenceRecord } from '../domain/licence-record.ts';
import { licenceRecord } from '../domain/licence-record.ts';
import type { LicenceRules } from '../domain/licence-rules.ts';
import { type TakenSerial, takenSerialOf } from '../domain/taken-serial.ts';
import { foldRecord } from '../issuing/fold-record.ts';

export interface RebuiltLicence {
  readonly record: LicenceRecord;
  /** Unknown for an older event when the county has another rule of numbers now. */
  readonly taken: TakenSerial | undefined;
}

/**
 * The licence that an event issued: as the event tells it, its lists as the chain had them then.
 * @param chain from its first event to this one
 */
export const rebuildLicence = (
  event: JournalEvent,
  chain: readonly JournalEvent[],
  rules: LicenceRules,
): RebuiltLicence => {
  const { document, department, series, serial, ...told } = licenceIssued.parse(event.data);
  const { asOf = event.number - 1, printedAt = event.recordedAt, ...facts } = told;
  const project = foldRecord(
    undefined,
    chain.filter(({ number }) => number <= asOf),
  );
  const record = licenceRecord.parse({
    licence: {
      ...facts,
      parties: listedParties(project?.parties ?? []),
      buildings: listedBuildings(project === undefined ? [] : buildingsOf(project, event.works)),
    },
    department,
    document,
    recordedAt: printedAt,
  });
  const taken =
    series !== undefined && serial !== undefined ? { series, serial } : takenSerialOf(record.licence, rules);
  return { record, taken };
};
