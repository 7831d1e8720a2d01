// long: every kind of event, as an owner is told of it
import { describe, expect, it } from 'vitest';
import { newEndpoint } from '../../../functions/departments/domain/endpoint.ts';
import { raiseGeneration } from '../../../functions/departments/domain/organisation-keys.ts';
import { ownerMessage, type OwnerMessage } from '../../../functions/departments/domain/owner-message.ts';
import { tellParties } from '../../../functions/departments/feed/tell-parties.ts';
import { tellings } from '../../../functions/departments/feed/owner/tellings.ts';
import { untold } from '../../../functions/departments/feed/owner/untold.ts';
import { relayRoutes } from '../../../functions/journal/routes.ts';
import { eventNames } from '../../../shared/contracts/event-names.ts';
import { createNewId } from '../../../shared/kernel/new-id.ts';
import { createInMemoryDepartments, type InMemoryDepartments } from '../../builders/in-memory-departments.ts';
import type { As } from '../../builders/project-api.ts';
import { aFiling, aPaper, owner, projectCode, registration, toldSamples } from './owner-samples.ts';
import { caseNamed, connect, facts, project } from './told-cases.ts';

const stranger = '91330112MA9T000343';
const other = 'prj_01KJ00000000000000000000P2';
const asOwner: As = { roles: ['applicant'], user: 'owner-1', organisation: owner };
const asAgent: As = { roles: ['agent'], user: 'agent-1', organisation: stranger, agentFor: owner };
const asStranger: As = { roles: ['applicant'], user: 'stranger-1', organisation: stranger };

const inboxOf = async (bed: InMemoryDepartments, as = asOwner, after = '0'): Promise<OwnerMessage[]> => {
  const { body } = await bed.send(`GET /inbox?after=${encodeURIComponent(after)}`, { as });
  return (body['messages'] as unknown[]).map((one) => ownerMessage.parse(one));
};

const register = (bed: InMemoryDepartments, chain = project, by = owner) =>
  bed.record(chain, 'project-registered', { ...registration, owner: by });

const followed = async (...events: readonly (readonly [string, Record<string, unknown>, string?])[]) => {
  const bed = createInMemoryDepartments();
  await register(bed);
  for (const [type, data, caseId] of events) await bed.record(project, type, data, caseId);
  await bed.follow(project);
  return bed;
};

describe('the inbox of an owner', () => {
  it('tells of every type of event, or has a reason not to', () => {
    const types = [...eventNames.keys()].toSorted();
    expect([...tellings.keys(), ...Object.keys(untold)].toSorted()).toEqual(types);
    expect(Object.values(untold).filter((reason) => reason.length < 10)).toEqual([]);
  });

  it('hears of everything that it tells: the relay forgets nothing', () => {
    const route = relayRoutes.find(({ queue }) => queue === 'DEPARTMENTS_FEED_QUEUE_URL');
    expect([...tellings.keys()].filter((type) => route?.types?.has(type) !== true)).toEqual([]);
  });

  it.each(Object.entries(toldSamples))(
    'says of %s what happened and what to do, in both languages',
    async (type, data) => {
      const isOfCase = !/^(project|application|stage|material)-/.test(type);
      const earlier: readonly [string, Record<string, unknown>, string?][] =
        type === 'notice-served' ? [['case-refused', toldSamples['case-refused'] ?? {}, caseNamed(1)]] : [];
      const bed = createInMemoryDepartments();
      if (type !== 'project-registered') await register(bed);
      for (const [told, known, caseId] of [['application-filed', aFiling(1)] as const, ...earlier])
        if (isOfCase) await bed.record(project, told, known, caseId);
      await bed.record(project, type, data, isOfCase ? caseNamed(1) : undefined);
      await bed.follow(project);
      const message = (await inboxOf(bed)).at(-1);
      expect(message).toMatchObject({ type, data: { projectId: project, projectCode } });
      const { title, text, caseId, item } = message?.data ?? {};
      expect([caseId, item]).toEqual(isOfCase ? [caseNamed(1), 'S2-03'] : [null, null]);
      for (const words of [title, text]) {
        expect(words?.zh).toMatch(/\p{Script=Han}/u);
        expect(words?.en).not.toMatch(/^\p{Script=Han}/u);
        expect(`${words?.zh}${words?.en}`).not.toMatch(/undefined|null|\[object|张三|13800138000|per_/);
      }
      expect(text?.zh).toMatch(/请|您|可以|无需|不服|证照|期限/);
    },
  );

  it('is numbered without gaps over all projects of the organisation, and pages by number', async () => {
    const bed = await followed(['application-filed', aFiling(2)]);
    await register(bed, other);
    await bed.follow(other);
    expect((await inboxOf(bed)).map(({ data }) => [data.number, data.projectId])).toEqual([
      [1, project],
      [2, project],
      [3, other],
    ]);
    expect((await inboxOf(bed, asOwner, '2')).map(({ data }) => data.number)).toEqual([3]);
    expect(await inboxOf(bed, asOwner, '9999999999')).toEqual([]);
    expect((await bed.send('GET /inbox?after=2', { as: asOwner })).body['next']).toBe(3);
  });

  it('is read by the owner and its agent, and tells a stranger nothing', async () => {
    const bed = await followed(['application-filed', aFiling(1)]);
    expect(await inboxOf(bed, asAgent)).toEqual(await inboxOf(bed));
    expect(await inboxOf(bed, asStranger)).toEqual([]);
    const nobody = await bed.send('GET /inbox', { as: { roles: ['agent'], user: 'agent-2' } });
    expect([nobody.status, nobody.body['code']]).toEqual([403, 'auth.role-missing']);
  });

  it.each(['-1', '1.5', '99999999999', 'NaN', 'Infinity', '1;2', '\u0000', '1&after=2', 'MESSAGE#'])(
    'refuses to read after %j',
    async (after) => {
      const bed = await followed();
      const { status, body } = await bed.send(`GET /inbox?after=${encodeURIComponent(after)}`, {
        as: asOwner,
      });
      expect([status, body['code']]).toEqual([400, 'request.invalid']);
    },
  );

  it('is told once, however often the journal is followed', async () => {
    const bed = await followed(
      ['application-filed', aFiling(1)],
      ['stage-settled', toldSamples['stage-settled'] ?? {}],
    );
    await bed.follower.replay(project, 1);
    await bed.follow(project);
    expect((await inboxOf(bed)).map(({ type }) => type)).toEqual([
      'project-registered',
      'application-filed',
      'stage-settled',
    ]);
  });

  it('names the last day of a period when its paper has been served, and what it is for', async () => {
    const notice = { ...facts(6, 2), defects: [{ material: 'site-plan', what: '缺页' }], notice: 'N-1' };
    const bed = await followed(
      ['application-filed', aFiling(1)],
      ['case-correction-asked', notice, caseNamed(1)],
      ['case-period-begun', { ...toldSamples['case-period-begun'], notice: 'N-1' }, caseNamed(1)],
    );
    const messages = await inboxOf(bed);
    // the notice of the application tells what to correct: the case's own event adds nothing
    expect(messages.map(({ type }) => type)).toEqual([
      'project-registered',
      'application-filed',
      'case-period-begun',
    ]);
    expect(messages.at(-1)?.data.respond).toEqual({ what: 'correct', until: '2026-03-20' });
    expect(messages.at(-1)?.data.text.zh).toContain('2026-03-20');
  });

  it('names the days within which the paper of an approval by default follows', async () => {
    const passed = { ...toldSamples['case-passed'], paperDays: 3 };
    const bed = await followed(['application-filed', aFiling(1)], ['case-passed', passed, caseNamed(1)]);
    const { text } = (await inboxOf(bed)).at(-1)?.data ?? {};
    expect(text?.zh).toContain('决定文书在 3 个工作日内补发');
    expect(text?.en).toContain('its paper follows within 3 working days.');
  });

  it('names the last day of a right that has moved, of a case that has no due day any more', async () => {
    const announced = toldSamples['case-revocation-announced'] ?? {};
    const { number: notice } = aPaper('revocation-announcement');
    const periods = [{ notice, until: '2026-03-10', provisional: true }];
    const days = { before: { provisional: false }, after: { provisional: false } };
    const bed = await followed(
      ['application-filed', aFiling(1)],
      ['case-revocation-announced', announced, caseNamed(1)],
      [
        'case-recounted',
        { ...toldSamples['case-recounted'], ...facts(11, 5), ...days, periods },
        caseNamed(1),
      ],
    );
    const { respond, text } = (await inboxOf(bed)).at(-1)?.data ?? {};
    expect(respond).toEqual({ what: 'state', until: '2026-03-10' });
    expect(text?.zh).toContain('2026-03-10（暂定） 结束前，请陈述、申辩。');
    expect(text?.zh).not.toContain('您无需办理');
  });

  it.each([
    [6, { until: '2027-01-08' }, '当前期限至 2027-01-08 止。'],
    [8, { due: '2027-01-12' }, '办理期限届满日：2027-01-12。'],
  ])('says in state %i that a day is certain now which has not moved', async (state, day, said) => {
    const recounts = async (provisional: boolean) => {
      const days = { before: { ...day, provisional: true }, after: { ...day, provisional } };
      const data = { ...toldSamples['case-recounted'], ...facts(state, 5), ...days };
      const bed = await followed(['application-filed', aFiling(1)], ['case-recounted', data, caseNamed(1)]);
      return (await inboxOf(bed)).filter(({ type }) => type === 'case-recounted');
    };
    const [certain, ...more] = await recounts(false);
    expect([certain?.data.text.zh.includes(said), more]).toEqual([true, []]);
    expect(await recounts(true)).toEqual([]);
  });

  it.each([
    [6, { what: 'correct', until: '2026-03-21' }, '当前期限至 2026-03-21 止。'],
    [9, undefined, '当前期限至 2026-03-21 止。您无需办理。'],
    [8, undefined, undefined],
  ])('names the last day that has moved of what runs in state %i', async (state, respond, said) => {
    const days = {
      before: { until: '2026-03-20', provisional: false },
      after: { until: '2026-03-21', provisional: false },
    };
    const bed = await followed(
      ['application-filed', aFiling(1)],
      ['case-recounted', { ...toldSamples['case-recounted'], ...facts(state, 5), ...days }, caseNamed(1)],
    );
    const told = (await inboxOf(bed)).filter(({ type }) => type === 'case-recounted');
    expect(told.map(({ data }) => data.respond ?? undefined)).toEqual(said === undefined ? [] : [respond]);
    expect(told.map(({ data }) => data.text.zh).join('')).toContain(said ?? '');
  });

  it('names a paper, where it is read, what it asks for, and the remedies', async () => {
    const bed = await followed(
      ['application-filed', aFiling(1)],
      ['case-hearing-offered', toldSamples['case-hearing-offered'] ?? {}, caseNamed(1)],
      ['case-refused', toldSamples['case-refused'] ?? {}, caseNamed(1)],
    );
    const [offer, refusal] = (await inboxOf(bed)).slice(-2);
    const { number } = aPaper('refusal');
    expect(offer?.data.respond).toEqual({ what: 'ask-for-hearing', until: null });
    expect(refusal?.data.document).toEqual({ number, kind: 'refusal', href: `/documents/${number}` });
    expect(refusal?.data.text.zh).toContain('60 日内向临安区人民政府申请行政复议');
    expect(refusal?.data.text.en).toContain('within 6 months');
  });

  it('with thirty cases of departments and an owner that all have endpoints fits one transaction', async () => {
    const bed = createInMemoryDepartments();
    await connect(bed, 'nr');
    const address = newEndpoint(owner, 'https://owner.example.com/hook', 0);
    await bed.deliverPorts.save(bed.write.endpoint(address));
    await bed.deliverPorts.save(bed.write.organisationKeys(raiseGeneration(owner, undefined, 'key_1', 0)));
    await register(bed);
    const filing = aFiling(30);
    const cases = filing.cases.map((one) => ({ ...one, state: 1 }));
    await bed.record(project, 'application-filed', { ...filing, cases });
    const [, filed] = await bed.journal.events(project);
    if (filed === undefined) throw new Error('nothing was filed');
    const { clock, store, write, tellings: told } = bed;
    const tell = tellParties({
      clock,
      newId: createNewId(clock),
      readJournal: bed.journal.read,
      store,
      write,
      tellings: told,
    });
    const cursor = 1;
    expect((await tell(filed)).length + cursor).toBe(96);
    expect(await bed.follow(project)).toBe(2);
    expect(bed.queue).toHaveLength(32);
  });

  it('cuts the reasons of a message that would grow beyond its item', async () => {
    const reasons = ['长'.repeat(15_000)];
    const bed = await followed(
      ['application-filed', aFiling(1)],
      ['case-refused', { ...toldSamples['case-refused'], reasons }, caseNamed(1)],
    );
    expect((await inboxOf(bed)).at(-1)?.data.text.zh.length).toBeLessThan(6_100);
  });
});
