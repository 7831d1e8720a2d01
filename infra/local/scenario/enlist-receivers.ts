import { isObject } from './json.ts';
import type { ScenarioPorts } from './scenario-ports.ts';

const isOrganisation = (party: string): boolean => /^[0-9A-Z]{18}$/.test(party);

/** Where the address and the key of a party are set, and by whom. */
const standingOf = (party: string) =>
  isOrganisation(party)
    ? { path: `/organisations/${party}`, as: { role: 'applicant', organisation: party } }
    : { path: `/departments/${party}`, as: { role: 'admin' } };

/**
 * Makes the simulated systems of departments and organisations known to the county, by its own routes: address, then key.
 * @throws Error when the county refuses
 */
export const enlistReceivers = async (ports: ScenarioPorts): Promise<void> => {
  const { receivers } = ports;
  if (receivers === undefined) return;
  for (const [party, url] of Object.entries(receivers.urls)) {
    const { path, as } = standingOf(party);
    const authorization = `Bearer ${await ports.token(as)}`;
    const set = await ports.send({
      method: 'PUT',
      path: `${path}/endpoint`,
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify({ url }),
    });
    const added = await ports.send({
      method: 'POST',
      path: `${path}/keys`,
      headers: { authorization, 'idempotency-key': `receiver-${party}` },
      body: undefined,
    });
    const secret = isObject(added.body) ? added.body['secret'] : undefined;
    if (set.status !== 200 || typeof secret !== 'string')
      throw new Error(`${party} was not made known: ${set.status}, ${JSON.stringify(added.body)}`);
    await receivers.addKey(party, secret);
  }
  await ports.settled();
};
