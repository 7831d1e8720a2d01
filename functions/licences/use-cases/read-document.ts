import type { Caller, RouteAnswer } from '../../../shared/http/route.ts';
import { documentKey } from '../document-key.ts';
import type { LicencePorts } from '../licence-ports.ts';
import { openLicence } from './open-licence.ts';

/** The way to a licence's document, open for a minute. @throws DomainError `licences.not-found` */
export const readDocument =
  ({ store, signDocument }: Pick<LicencePorts, 'store' | 'signDocument'>) =>
  async (caller: Caller, licenceId: string): Promise<RouteAnswer> => {
    const { licence, document } = await openLicence({ store })(caller, licenceId);
    const key = documentKey(licenceId, document.sha256);
    const Location = await signDocument({ key, plainName: licenceId, name: licence.number });
    return { status: 303, headers: { Location } };
  };
