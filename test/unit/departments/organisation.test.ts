// long: everything that an organisation may do with its callbacks and keys, on one bed
import { Webhook } from 'standardwebhooks';
import { beforeEach, describe, expect, it } from 'vitest';
import { deriveKey } from '../../../functions/departments/sending/derive-key.ts';
import { createReadKeys } from '../../../functions/departments/sending/read-keys.ts';
import { countyChain } from '../../../shared/journal/keys.ts';
import {
  admin,
  createInMemoryDepartments,
  type InMemoryDepartments,
} from '../../builders/in-memory-departments.ts';
import type { As } from '../../builders/project-api.ts';
import { hostileUrls } from './hostile-targets.ts';
import { owner, registration } from './owner-samples.ts';
import { project } from './told-cases.ts';

const stranger = '91330112MA9T000343';
const as: As = { roles: ['applicant'], user: 'owner-1', organisation: owner };
const asStranger: As = { roles: ['applicant'], user: 'stranger-1', organisation: stranger };
const asAgent: As = { roles: ['agent'], user: 'agent-1', organisation: stranger, agentFor: owner };
const path = `/organisations/${owner}`;
const url = 'https://hooks.owner.example.com/groundbreak';

let bed: InMemoryDepartments;
beforeEach(() => {
  bed = createInMemoryDepartments();
});

const connect = async (): Promise<string> => {
  expect((await bed.send(`PUT ${path}/endpoint`, { as, body: { url } })).status).toBe(200);
  const { status, body } = await bed.send(`POST ${path}/keys`, { as });
  expect(status).toBe(201);
  await bed.follow(countyChain);
  return String(body['secret']);
};
const register = async (chain = project): Promise<void> => {
  await bed.record(chain, 'project-registered', registration);
  await bed.follow(chain);
};
const next = 'prj_01KJ00000000000000000000P2';

describe('an organisation that registers a callback', () => {
  it('is sent what its inbox says, byte by byte, signed by its key', async () => {
    const secret = await connect();
    await register();
    await bed.deliver(bed.queue[0] ?? '');
    const [sent] = bed.sent;
    expect(sent?.url).toBe(url);
    const { headers = {}, body: text = '' } = sent ?? {};
    const at = new Date(Number(headers['webhook-timestamp']) * 1_000);
    const signature = new Webhook(secret).sign(headers['webhook-id'] ?? '', at, text);
    expect(headers['webhook-signature']).toBe(signature);
    const { body } = await bed.send('GET /inbox', { as });
    expect(body['messages']).toEqual([JSON.parse(text)]);
  });

  it('is sent nothing before it has both an address and a key', async () => {
    await bed.send(`PUT ${path}/endpoint`, { as, body: { url } });
    await register();
    expect(bed.queue).toEqual([]);
    expect((await bed.send('GET /inbox', { as })).body['next']).toBe(1);
  });

  it('sees its own endpoint and deliveries, and nobody else does', async () => {
    await connect();
    await register();
    const [deliveryId = ''] = bed.queue;
    const endpoint = { organisation: owner, url, state: 'open', failingSince: null, pausedAt: null };
    expect((await bed.send(`GET ${path}/endpoint`, { as })).body).toEqual(endpoint);
    const listed = await bed.send(`GET /deliveries?organisation=${owner}`, { as });
    expect(listed.body['deliveries']).toMatchObject([{ deliveryId, organisation: owner, number: 1 }]);
    expect((await bed.send(`GET /deliveries/${deliveryId}`, { as: admin })).status).toBe(200);
    for (const [request, other, code] of [
      [`GET ${path}/endpoint`, asStranger, 'organisations.not-found'],
      [`GET /deliveries?organisation=${owner}`, asStranger, 'organisations.not-found'],
      [`GET /deliveries/${deliveryId}`, asStranger, 'deliveries.not-found'],
      [`POST /deliveries/${deliveryId}/resend`, asStranger, 'deliveries.not-found'],
      [`GET /deliveries/${deliveryId}`, asAgent, 'auth.role-missing'],
      [`POST ${path}/keys`, asAgent, 'auth.role-missing'],
      [`POST ${path}/keys`, asStranger, 'organisations.not-found'],
      [`POST ${path}/keys`, admin, 'auth.role-missing'],
    ] as const)
      expect((await bed.send(request, { as: other })).body['code']).toBe(code);
  });

  it.each(['', `?department=nr&organisation=${owner}`])(
    'asks for the deliveries of one party: %j',
    async (query) => {
      const { status, body } = await bed.send(`GET /deliveries${query}`, { as: admin });
      expect([status, body['code']]).toEqual([400, 'request.invalid']);
    },
  );

  it('is asked nothing more after a 410 until it resumes; what waited then comes, the rest lies in its inbox', async () => {
    await connect();
    await register();
    bed.outcomes.push({ kind: 'answered', status: 410 });
    const [first = ''] = bed.queue.splice(0);
    await bed.deliver(first);
    expect(bed.shouts).toEqual([['paused', owner]]);
    await register(next);
    expect(bed.queue).toEqual([]);
    bed.pass(1_000);
    const resumed = await bed.send(`POST ${path}/resumption`, { as });
    expect(resumed.body).toMatchObject({ organisation: owner, state: 'open' });
    await bed.follow(countyChain);
    expect(bed.queue).toEqual([first]);
    await bed.deliver(first, 'm2');
    expect((await bed.store.findDelivery(first))?.state).toBe('delivered');
    expect((await bed.send('GET /inbox', { as })).body['next']).toBe(2);
  });

  it('has one of its deliveries sent again by itself', async () => {
    await connect();
    await register();
    const [deliveryId = ''] = bed.queue.splice(0);
    await bed.deliver(deliveryId);
    expect((await bed.send(`POST /deliveries/${deliveryId}/resend`, { as })).status).toBe(200);
    await bed.follow(countyChain);
    expect(bed.queue).toEqual([deliveryId]);
  });

  it.each(hostileUrls.map(([hostile]) => hostile))('may not name %s', async (hostile) => {
    const { status } = await bed.send(`PUT ${path}/endpoint`, { as, body: { url: hostile } });
    expect([400, 422]).toContain(status);
    expect(await bed.store.findEndpoint(owner)).toBeUndefined();
  });
});

describe('the key of an organisation', () => {
  const living = async () => (await readKeys(owner)).map(({ keyId }) => keyId);
  const readKeys = (party: string, master = 'M'.repeat(64)) =>
    createReadKeys({
      clock: bed.clock,
      store: bed.store,
      readKeyRing: bed.secret.vault.read,
      readMasterKey: async () => master,
    })(party);

  it('is shown once, and lies nowhere', async () => {
    const first = await bed.send(`POST ${path}/keys`, { as, key: 'once' });
    const again = await bed.send(`POST ${path}/keys`, { as, key: 'once' });
    const { keyId, secret } = first.body;
    expect([again.status, again.body]).toEqual([201, { keyId }]);
    const { tables } = bed.journal.dynamo;
    const all = JSON.stringify([tables.all(bed.table), tables.all(bed.journal.journalTable)]);
    expect(all).not.toContain(String(secret));
    expect(await readKeys(owner)).toEqual([{ keyId, secret }]);
  });

  it('leaves the older ones their day, and at most five live', async () => {
    for (let index = 0; index < 5; index += 1)
      expect((await bed.send(`POST ${path}/keys`, { as })).status).toBe(201);
    expect(await living()).toHaveLength(5);
    const sixth = await bed.send(`POST ${path}/keys`, { as });
    expect([sixth.status, sixth.body['code']]).toEqual([422, 'departments.keys-too-many']);
    bed.pass(24 * 3_600_000);
    expect(await living()).toHaveLength(1);
  });

  it('of two at the same time one counts and was shown, the other was neither', async () => {
    const answers = await Promise.all([1, 2].map(() => bed.send(`POST ${path}/keys`, { as })));
    const shown = answers.filter(({ status }) => status === 201).map(({ body }) => body['keyId']);
    expect(answers.map(({ status }) => String(status)).toSorted()).toEqual(['201', '409']);
    expect(await living()).toEqual(shown);
  });

  it('is another for every organisation, generation and master key', () => {
    const made = [
      deriveKey('M'.repeat(64), owner, 1),
      deriveKey('M'.repeat(64), owner, 2),
      deriveKey('M'.repeat(64), stranger, 1),
      deriveKey('N'.repeat(64), owner, 1),
    ];
    expect(new Set(made.map(({ secret }) => secret)).size).toBe(4);
    expect(made.map(({ secret }) => secret)).toEqual(
      made.map(() => expect.stringMatching(/^whsec_[A-Za-z0-9+/]{43}=$/)),
    );
  });

  it('signs nothing any more when the master key was replaced', async () => {
    await connect();
    expect(await readKeys(owner, 'N'.repeat(64))).toEqual([]);
  });
});
