import type { RouteAnswer } from '../../../shared/http/route.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import { isIdentifier } from '../domain/identifier.ts';
import { type Verification, verificationOf } from '../domain/verification.ts';
import type { LicencePorts } from '../licence-ports.ts';
import { pageAnswer, wantsPage } from '../pages/page-answer.ts';
import { unknownPage, verificationPage } from '../pages/verification-page.ts';

const verify = async (
  { store }: Pick<LicencePorts, 'store'>,
  identifier: string,
): Promise<Verification | undefined> => {
  const record = isIdentifier(identifier) ? await store.findByIdentifier(identifier) : undefined;
  return record && verificationOf(record);
};

/**
 * What anybody may know of the licence with this identifier, as JSON or, for a browser, as a page.
 * @throws DomainError `licences.unknown`, the same for every identifier that this county did not give
 */
export const verifyLicence =
  (ports: Pick<LicencePorts, 'store'>) =>
  async (identifier: string, accept: string | undefined): Promise<RouteAnswer> => {
    const found = await verify(ports, identifier);
    if (wantsPage(accept))
      return found === undefined ? pageAnswer(404, unknownPage()) : pageAnswer(200, verificationPage(found));
    if (found === undefined) throw new DomainError('licences.unknown');
    return { status: 200, body: found, headers: { Vary: 'Accept' } };
  };
