import { DomainError } from '../../../shared/kernel/domain-error.ts';
import { composeLicence } from '../domain/compose-licence.ts';
import { gatherFacts } from '../domain/gather-facts.ts';
import type { KnownLicences } from '../domain/known-licences.ts';
import type { LicenceDraft } from '../domain/licence.ts';
import type { PassedCase } from '../domain/passed-case.ts';
import type { ProjectRecord } from '../domain/project-record.ts';
import { composing } from './composing.ts';
import type { IssuerPorts } from './issuer-ports.ts';

/**
 * The licence of a case before it has a number, every character of it known to the font.
 * @throws DomainError `licences.glyph-missing`, `licences.earlier-held`, `licences.not-composed`
 */
export const composeDraft =
  ({ county, checkGlyphs }: Pick<IssuerPorts, 'county' | 'checkGlyphs'>) =>
  (record: ProjectRecord | undefined, passed: PassedCase, known: KnownLicences): Promise<LicenceDraft> =>
    composing(() => {
      if (record === undefined) throw new DomainError('licences.not-composed');
      const draft = composeLicence(gatherFacts(record, passed, { county, known }));
      checkGlyphs(draft, [county.rules[draft.item].number.pattern]);
      return draft;
    });
