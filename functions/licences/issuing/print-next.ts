import { sha256 } from '../../../shared/kernel/sha256.ts';
import { shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import { documentKey } from '../document-key.ts';
import { licenceIdOf } from '../domain/licence-id.ts';
import type { LicenceRecord } from '../domain/licence-record.ts';
import type { LicenceDraft } from '../domain/licence.ts';
import { numberLicence, seriesOf } from '../domain/number-licence.ts';
import type { PassedCase } from '../domain/passed-case.ts';
import type { TakenSerial } from '../domain/taken-serial.ts';
import { composing } from './composing.ts';
import type { IssuerPorts } from './issuer-ports.ts';

export interface Printed {
  readonly record: LicenceRecord;
  readonly taken: TakenSerial;
}

/**
 * The licence with the number that is next in its series, its document printed and put. Nothing is taken yet.
 * @throws DomainError `licences.serial-exhausted`, `licences.glyph-missing`, `licences.not-composed`
 */
export const printNext =
  ({ clock, county, store, print, putDocument }: IssuerPorts) =>
  async (draft: LicenceDraft, { caseId, department }: PassedCase): Promise<Printed> => {
    const { rules } = county;
    const series = seriesOf(draft, rules);
    const serial = (await store.lastSerial(series)) + 1;
    const numbering = { rules, serial, licenceId: licenceIdOf(caseId) };
    const licence = await composing(() => numberLicence(draft, numbering));
    const document = await composing(() => print(licence));
    const hash = sha256(document);
    await putDocument(documentKey(licence.licenceId, hash), document, hash);
    return {
      taken: { series, serial },
      record: {
        licence,
        department,
        document: { sha256: hash, bytes: document.length },
        recordedAt: shanghaiIso(clock()),
      },
    };
  };
