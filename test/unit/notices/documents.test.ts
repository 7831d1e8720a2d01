import { describe, expect, it } from 'vitest';
import type { NoticeCounty } from '../../../functions/notices/domain/notice-county.ts';
import { createNewId } from '../../../shared/kernel/new-id.ts';
import { caseEventOf } from '../../builders/case-events.ts';
import { officeOwner } from '../../builders/office-project.ts';
import { someRemedies } from '../../builders/papers.ts';
import type { As } from '../../builders/project-api.ts';
import { refusedCase } from './refused-case.ts';

const owner: As = { roles: ['applicant'], organisation: officeOwner, user: 'owner-1' };
const water: As = { roles: ['department'], department: 'water', user: 'water-1' };
const opened: NoticeCounty['service'] = { rule: 'opened', version: '2026-1', basis: 'x' };

describe('the papers of a case', () => {
  it('are listed with their service, what to do, remedies, and where they are', async () => {
    const { world, number, list } = await refusedCase();
    const { status, body } = await world.send(list, { as: owner });
    expect([status, body]).toEqual([
      200,
      {
        documents: [
          {
            number,
            kind: 'refusal',
            name: { zh: '不予行政许可决定书', en: 'decision of refusal' },
            issued: '2026-09-21T09:00:00.000+08:00',
            served: { at: '2026-09-21T09:00:00.000+08:00', how: 'available' },
            openedAt: null,
            deliveries: [],
            respond: null,
            remedies: someRemedies,
            href: `/documents/${number}`,
          },
        ],
      },
    ]);
  });

  it('name the last day of what the applicant has to do once it is known', async () => {
    const { world, place, first, list } = await refusedCase();
    const notice = `2609-999901-04-01-123456-S2-03-${first.caseId.slice(-6)}-02`;
    const document = {
      number: notice,
      kind: 'correction',
      respond: { what: 'correct', days: 15, basis: 'x' },
    };
    await world.record(caseEventOf('case-correction-asked', place, first, { defects: [], notice, document }));
    const begun = { notice, servedAt: '2026-09-21', until: '2026-10-20', provisional: false };
    await world.record(caseEventOf('case-period-begun', place, first, begun));
    await world.follow(place.projectId);
    const { body } = await world.send(list, { as: owner });
    expect(JSON.stringify(body)).toContain('"respond":{"what":"correct","days":15,"until":"2026-10-20"}');
    expect((await world.send(`GET /documents/${notice}`, { as: owner })).status).toBe(303);
  });
});

describe('the papers of a case that is not known here yet', () => {
  const stranger: As = { roles: ['applicant'], organisation: '91330112MA9TE5T12Y' };

  it.each([
    ['its owner', owner],
    ['an office', { roles: ['window' as const] }],
    ['anybody: whether there is one is not known here', stranger],
  ])('are none for %s', async (_who, as) => {
    const { world } = await refusedCase();
    const answer = await world.send(`GET /cases/${world.newId('cas')}/documents`, { as });
    expect([answer.status, answer.body]).toEqual([200, { documents: [] }]);
  });

  it('are those of a case that is not there when it should have come, or comes from the future', async () => {
    const { world } = await refusedCase();
    const caseId = world.newId('cas');
    world.pass(3_600_000);
    const future = createNewId(() => world.ports.clock() + 60_000)('cas');
    for (const id of [caseId, future])
      expect((await world.send(`GET /cases/${id}/documents`, { as: owner })).status).toBe(404);
  });

  it('are hidden from strangers as soon as it is known', async () => {
    const { world, list } = await refusedCase();
    expect((await world.send(list, { as: stranger })).status).toBe(404);
  });
});

describe('opening a paper', () => {
  it('leads to its file for a minute', async () => {
    const { world, number } = await refusedCase();
    const { status, headers } = await world.send(`GET /documents/${number}`, { as: owner });
    const sha256 = (await world.store.findNotice(number))?.file.sha256;
    expect([status, headers['Location']]).toEqual([
      303,
      `https://documents.example/papers/${number}/${sha256}.pdf?signed`,
    ]);
  });

  it("by the owner's side is recorded once, and is no second service", async () => {
    const { world, place, number } = await refusedCase();
    for (const as of [owner, { ...owner, user: 'owner-2' }]) {
      world.pass(60_000);
      await world.send(`GET /documents/${number}`, { as });
    }
    expect(await world.store.findNotice(number)).toMatchObject({
      served: { how: 'available', at: '2026-09-21T09:00:00.000+08:00' },
      openedAt: '2026-09-21T09:01:00.000+08:00',
    });
    const [event, ...more] = await world.events(place.projectId, 'notice-opened');
    expect(more).toEqual([]);
    expect(event).toMatchObject({ actor: { user: 'owner-1' }, data: { number } });
    expect(await world.events(place.projectId, 'notice-served')).toHaveLength(1);
  });

  it('is its service where the county says so, once, also when two open it at the same moment', async () => {
    const { world, place, number, list } = await refusedCase({ service: opened });
    expect(JSON.stringify((await world.send(list, { as: owner })).body)).toContain('"served":null');
    world.pass(3_600_000);
    const both = await Promise.all([1, 2].map(() => world.send(`GET /documents/${number}`, { as: owner })));
    expect(both.map(({ status }) => status)).toEqual([303, 303]);
    const events = await world.events(place.projectId, 'notice-served');
    expect(events.map(({ data }) => [data['how'], data['servedAt']])).toEqual([
      ['opened', '2026-09-21T10:00:00.000+08:00'],
    ]);
    expect(await world.events(place.projectId, 'notice-opened')).toEqual([]);
  });

  it.each([
    ['its department', { roles: ['department'], department: 'nr', user: 'nr-1' }],
    ['the window', { roles: ['window'], user: 'window-1' }],
    ['a consulted member', water],
  ] as const)('by %s is not recorded', async (_who, as) => {
    const { world, number } = await refusedCase({ service: opened });
    const before = world.itemCount();
    expect((await world.send(`GET /documents/${number}`, { as })).status).toBe(303);
    expect(world.itemCount()).toBe(before);
    expect((await world.store.findNotice(number))?.served).toBeUndefined();
  });
});

describe('a consulted member', () => {
  it('reads the papers while it is one', async () => {
    const { world, place, first, number, list } = await refusedCase();
    expect((await world.send(list, { as: water })).status).toBe(200);
    await world.record(caseEventOf('case-member-removed', place, first, { member: 'water', reason: 'x' }));
    await world.follow(place.projectId);
    expect((await world.send(list, { as: water })).status).toBe(404);
    expect((await world.send(`GET /documents/${number}`, { as: water })).status).toBe(404);
  });
});
