import { isObject } from './json.ts';
import type { ScenarioPorts } from './scenario-ports.ts';

/**
 * Makes the simulated departments known to the county, by its own routes: address, then key.
 * @throws Error when the county refuses
 */
export const enlistReceivers = async (ports: ScenarioPorts): Promise<void> => {
  const { receivers } = ports;
  if (receivers === undefined) return;
  const authorization = `Bearer ${await ports.token({ role: 'admin' })}`;
  for (const [department, url] of Object.entries(receivers.urls)) {
    const path = `/departments/${department}`;
    const set = await ports.send({
      method: 'PUT',
      path: `${path}/endpoint`,
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify({ url }),
    });
    const added = await ports.send({
      method: 'POST',
      path: `${path}/keys`,
      headers: { authorization, 'idempotency-key': `receiver-${department}` },
      body: undefined,
    });
    const secret = isObject(added.body) ? added.body['secret'] : undefined;
    if (set.status !== 200 || typeof secret !== 'string')
      throw new Error(`${department} was not made known: ${set.status}, ${JSON.stringify(added.body)}`);
    await receivers.addKey(department, secret);
  }
  await ports.settled();
};
