import { describe, expect, it } from 'vitest';
import { caseEventOf } from '../../builders/case-events.ts';
import { withTransactionFaults } from '../../builders/faulty-dynamo.ts';
import { createInMemoryNotices, type InMemoryNotices } from '../../builders/in-memory-notices.ts';
import { someRemedies } from '../../builders/papers.ts';

const refuse = async (world: InMemoryNotices, filed: Awaited<ReturnType<InMemoryNotices['file']>>) => {
  const number = `${filed.code}-S2-03-001-01`;
  const document = { number, kind: 'refusal', remedies: someRemedies };
  await world.record(
    caseEventOf('case-refused', filed.place, filed.first, { reasons: ['不符合规划条件。'], document }),
  );
  return number;
};

describe('an event with a document', () => {
  it('makes one paper: its file, its record, its service, in the transaction of the cursor', async () => {
    const world = createInMemoryNotices();
    const filed = await world.file();
    const number = await refuse(world, filed);
    await world.follow(filed.place.projectId);
    const notice = await world.store.findNotice(number);
    expect(notice).toMatchObject({
      number,
      kind: 'refusal',
      cases: [filed.first],
      department: 'nr',
      remedies: someRemedies,
      served: { at: '2026-09-21T09:00:00.000+08:00', how: 'available' },
    });
    expect([...world.documents.keys()]).toEqual([`papers/${number}/${notice?.file.sha256}.pdf`]);
    const [served, ...more] = await world.events(filed.place.projectId, 'notice-served');
    expect(more).toEqual([]);
    expect(served).toMatchObject({
      case: filed.first.caseId,
      application: filed.place.applicationId,
      effectiveAt: '2026-09-21T09:00:00.000+08:00',
      data: {
        number,
        kind: 'refusal',
        item: 'S2-03',
        how: 'available',
        by: { rule: 'available', version: '2026-1' },
        servedAt: '2026-09-21T09:00:00.000+08:00',
        file: notice?.file,
      },
    });
  });

  it('is drawn from the project and the case as of that event', async () => {
    const world = createInMemoryNotices();
    const filed = await world.file();
    await refuse(world, filed);
    await world.record({
      ...caseEventOf('project-amended', filed.place, filed.first),
      data: { version: 2, changes: { ownerName: '后来的名称有限公司' } },
    });
    await world.follow(filed.place.projectId);
    expect(world.printed.map(({ project }) => project.ownerName)).not.toContain('后来的名称有限公司');
    expect(world.printed).toHaveLength(1);
    expect(world.printed[0]?.cases[0]?.filedAt).toBe('2026-09-21T09:00:00.000+08:00');
  });

  it.each(['conflict', 'lost-before', 'lost-after', 'server-error-after', 'throttled'] as const)(
    'makes one paper when its transaction meets %s, and when all is followed again from the beginning',
    async (fault) => {
      const world = createInMemoryNotices();
      const filed = await world.file();
      const number = await refuse(world, filed);
      const faulty = withTransactionFaults(world.client, ['none', 'none', fault]);
      await world.follow(filed.place.projectId, faulty.client).catch(() => undefined);
      await world.follow(filed.place.projectId);
      await world.writer().replay(filed.place.projectId, 1);
      await world.follow(filed.place.projectId);
      expect(faulty.transactions()).toBeGreaterThan(2);
      expect(await world.events(filed.place.projectId, 'notice-served')).toHaveLength(1);
      expect(await world.store.listNumbers(filed.first.caseId)).toEqual([number]);
    },
  );

  it('of several departments is a paper of each case that has defects, served in each', async () => {
    const world = createInMemoryNotices();
    const filed = await world.file({ 'S2-03': 'nr', 'S2-09': 'water', 'S2-04': 'nr' });
    const number = `${filed.code}-S2-03-001-01`;
    const [one, two, third] = filed.cases;
    const { case: _case, ...noticed } = caseEventOf(
      'application-correction-noticed',
      filed.place,
      filed.first,
    );
    await world.record({
      ...noticed,
      data: {
        lead: 'nr',
        by: 'clock',
        cases: [one, two].map((own) => ({ ...own, defects: [{ material: 'site-plan', what: '缺章' }] })),
        document: { number, kind: 'correction', respond: { what: 'correct', days: 15, basis: 'x' } },
      },
    });
    await world.follow(filed.place.projectId);
    const served = await world.events(filed.place.projectId, 'notice-served');
    expect(served.map((event) => event.case)).toEqual([one?.caseId, two?.caseId]);
    expect(await world.store.listNumbers(two?.caseId ?? '')).toEqual([number]);
    expect(await world.store.listNumbers(third?.caseId ?? '')).toEqual([]);
  });

  it('is not served by being there where the county says that opening is service', async () => {
    const world = createInMemoryNotices({ service: { rule: 'opened', version: '2026-2', basis: 'x' } });
    const filed = await world.file();
    const number = await refuse(world, filed);
    await world.follow(filed.place.projectId);
    expect((await world.store.findNotice(number))?.served).toBeUndefined();
    expect(await world.events(filed.place.projectId, 'notice-served')).toEqual([]);
    const [written, ...more] = await world.events(filed.place.projectId, 'notice-written');
    expect(more).toEqual([]);
    expect(written).toMatchObject({ case: filed.first.caseId, data: { number, by: { rule: 'opened' } } });
  });

  it('has the last day of its period once that has begun', async () => {
    const world = createInMemoryNotices();
    const filed = await world.file();
    const number = await refuse(world, filed);
    const begun = { notice: number, servedAt: '2026-09-21', until: '2026-10-20', provisional: false };
    await world.record(caseEventOf('case-period-begun', filed.place, filed.first, begun));
    await world.follow(filed.place.projectId);
    expect((await world.store.findNotice(number))?.until).toBe('2026-10-20');
  });
});

describe('an event without a document', () => {
  it('makes no paper, and leaves who is consulted', async () => {
    const world = createInMemoryNotices();
    const filed = await world.file();
    const members = [{ department: 'water', until: '2026-09-28' }];
    await world.record(
      caseEventOf('case-consulted', filed.place, filed.first, { members, question: '?', joint: false }),
    );
    await world.follow(filed.place.projectId);
    expect((await world.store.findCase(filed.first.caseId))?.members).toEqual(['water']);
    await world.record(
      caseEventOf('case-member-removed', filed.place, filed.first, { member: 'water', reason: 'x' }),
    );
    await world.follow(filed.place.projectId);
    expect((await world.store.findCase(filed.first.caseId))?.members).toEqual([]);
    expect(world.documents.size).toBe(0);
  });
});
