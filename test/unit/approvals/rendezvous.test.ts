// long: plan, look and await meet in one place
import { beforeEach, describe, expect, it } from 'vitest';
import { createAnswerStep } from '../../../functions/approvals/rendezvous/answer-step.ts';
import {
  createRendezvous,
  type Rendezvous,
} from '../../../functions/approvals/rendezvous/create-rendezvous.ts';
import { createSendSignal } from '../../../functions/approvals/rendezvous/send-signal.ts';
import { SFNClient } from '@aws-sdk/client-sfn';
import { department } from '../../builders/approval-api.ts';
import type { StateWrite } from '../../../shared/journal/commit-types.ts';
import { type FiledOffice, filedOffice } from '../../builders/filed-office.ts';

let office: FiledOffice;
let applicationId: string;
let cases: Readonly<Record<string, string>>;
let signals: string[];
let refreshes: number;
let rendezvous: Rendezvous;
let step: (payload: Record<string, unknown>) => Promise<object>;

const startedAt = '2026-03-02T01:00:00Z';
const police = department('police');
const id = (item: string): string => cases[item] ?? '';
const input = (more: object, generation = 1) => ({ applicationId, generation, startedAt, ...more });
const look = (caseId: string, generation = 1) =>
  step(input({ step: 'look', caseId }, generation)) as Promise<{
    closed: boolean;
    version: number;
    seconds: number;
  }>;
const wait = (caseId: string, version: number, token: string, generation = 1) =>
  step(input({ step: 'await', caseId, version, token }, generation));
const aCursor: StateWrite = { subject: 'cursor', whenLost: 'stale', write: {} };
const follow = async (type: string): Promise<number> => {
  const events = await office.api.journal.events(office.project.projectId);
  const last = events.findLast(({ event }) => event.type === type);
  if (last === undefined) throw new Error(`no ${type}`);
  return (await rendezvous.apply(last, aCursor, [])).length;
};

beforeEach(async () => {
  office = await filedOffice(1);
  const { api } = office;
  ({ applicationId, cases } = await office.file(2, ['S2-01', 'S2-12', 'S2-03']));
  signals = [];
  refreshes = 0;
  rendezvous = createRendezvous(api.ports, {
    client: api.client,
    tableName: api.table,
    signal: async (token) => void signals.push(token),
    refresh: async () => void (refreshes += 1),
  });
  step = createAnswerStep(rendezvous.steps);
});

describe('plan', () => {
  it('names the open cases, and none to an execution that another has taken over', async () => {
    expect(await step(input({ step: 'plan' }))).toEqual({
      cases: expect.arrayContaining(Object.values(cases)),
    });
    await office.api.move(id('S2-12'), 'withdrawal', {
      roles: ['applicant'],
      organisation: '91330112MA9T000343',
    });
    const { cases: open } = (await step(input({ step: 'plan' }))) as { cases: string[] };
    expect(open).toHaveLength(2);
    await rendezvous.steps.renew(applicationId, 1, 'test');
    expect(await step(input({ step: 'plan' }))).toEqual({ cases: [] });
  });

  it('reads its input loosely and refuses what it does not know', async () => {
    expect(await step(input({ step: 'close', added: 'tomorrow' }))).toEqual({});
    await expect(step(input({ step: 'stuck' }))).rejects.toThrow(Error);
  });
});

describe('look', () => {
  it('answers the seconds to the end of the notice period', async () => {
    expect(await look(id('S2-12'))).toEqual({ closed: false, version: 1, seconds: (7 * 24 + 15) * 3_600 });
  });

  it('changes nothing when it is done again', async () => {
    office.api.at('2026-03-10T10:00');
    const first = await look(id('S2-12'));
    const count = office.api.itemCount();
    expect(await look(id('S2-12'))).toEqual(first);
    expect(office.api.itemCount()).toBe(count);
  });

  it('tells an older generation that it is over', async () => {
    await rendezvous.steps.renew(applicationId, 1, 'test');
    expect(await look(id('S2-12'), 1)).toMatchObject({ closed: true });
    expect(await look(id('S2-12'), 2)).toMatchObject({ closed: false });
  });

  it('renews an execution older than 300 days', async () => {
    office.api.at('2026-12-28T09:00');
    expect(await look(id('S2-03'))).toMatchObject({ closed: true });
    expect(await look(id('S2-03'), 2)).toMatchObject({ closed: true });
    const types = (await office.api.journal.events(office.project.projectId)).map(({ event }) => event.type);
    expect(types.filter((type) => type === 'application-renewed')).toHaveLength(2);
  });
});

describe('await', () => {
  it('keeps the token, and the consumer signals it once when the case has moved', async () => {
    const { version } = await look(id('S2-12'));
    await wait(id('S2-12'), version, 'token-1');
    expect(signals).toEqual([]);
    await office.api.move(id('S2-12'), 'acceptance', police);
    expect(await follow('case-accepted')).toBe(1);
    expect(signals).toEqual(['token-1']);
  });

  it('brings the calendar up to date for an event that can wake somebody, and for no other', async () => {
    await follow('project-registered');
    expect(refreshes).toBe(0);
    await office.api.move(id('S2-12'), 'acceptance', police);
    await follow('case-accepted');
    expect(refreshes).toBe(1);
  });

  it('leaves nothing for ever: a token item ends after the longest wait, which its last one may have begun', async () => {
    const { version } = await look(id('S2-12'));
    const year = 366 * 86_400;
    const expiry = (): number => {
      const item = office.api.journal.dynamo.tables
        .all(office.api.table)
        .find(({ PK }) => PK?.S === `TOKEN#${id('S2-12')}`);
      return Number(item?.['expiresAt']?.N) - office.api.ports.clock() / 1_000;
    };
    await wait(id('S2-12'), version, 'token-1');
    expect(expiry()).toBeGreaterThan(year);
    office.api.advance(100 * 86_400_000);
    await wait(id('S2-12'), version, 'token-2');
    expect(expiry()).toBeGreaterThan(year);
    await rendezvous.steps.tokens.forget(id('S2-12'), 'token-2');
    expect(expiry()).toBeGreaterThan(year);
  });

  it('signals at once when the case has moved since Look', async () => {
    const { version } = await look(id('S2-12'));
    await office.api.move(id('S2-12'), 'acceptance', police);
    await follow('case-accepted');
    expect(signals).toEqual([]);
    await wait(id('S2-12'), version, 'token-1');
    expect(signals).toEqual(['token-1']);
  });

  it('signals itself when a prerequisite closed before the token was kept', async () => {
    const { version } = await look(id('S2-03'));
    await office.pass(cases['S2-01']);
    await follow('case-passed');
    expect(signals).toEqual([]);
    await wait(id('S2-03'), version, 'token-1');
    expect(signals).toEqual(['token-1']);
    expect(await look(id('S2-03'))).toMatchObject({ closed: false, version: 2 });
  });

  it('wakes the execution of an older generation whose place it takes, and gives way to a younger one', async () => {
    const { version } = await look(id('S2-12'));
    await wait(id('S2-12'), version, 'old');
    await rendezvous.steps.renew(applicationId, 1, 'test');
    await wait(id('S2-12'), version, 'young', 2);
    expect(signals).toEqual(['old']);
    await wait(id('S2-12'), version, 'late', 1);
    expect(signals).toEqual(['old', 'late']);
  });

  it('has the other executions of a renewed application told', async () => {
    const { version } = await look(id('S2-12'));
    await wait(id('S2-12'), version, 'old');
    await rendezvous.steps.renew(applicationId, 1, 'test');
    await follow('application-renewed');
    expect(signals).toEqual(['old']);
  });

  it('renews a case after forty rounds', async () => {
    const { version } = await look(id('S2-12'));
    for (let round = 1; round <= 40; round += 1) await wait(id('S2-12'), version, `token-${round}`);
    expect(signals).toEqual(['token-40']);
    expect(await look(id('S2-12'))).toMatchObject({ closed: true });
  });

  it('takes the place of a token whose execution was killed between store and answer', async () => {
    const { version } = await look(id('S2-12'));
    await wait(id('S2-12'), version, 'killed');
    await wait(id('S2-12'), version, 'retried');
    await office.api.move(id('S2-12'), 'acceptance', police);
    await follow('case-accepted');
    expect(signals).toEqual(['retried']);
  });
});

describe('a signal', () => {
  const clientThatFails = (name: string): SFNClient => {
    const client = new SFNClient({ region: 'eu-central-1' });
    const failure = Object.assign(new Error('Invalid token: secret-token'), { name });
    Object.defineProperty(client, 'send', { value: () => Promise.reject(failure) });
    return client;
  };

  it.each(['TaskTimedOut', 'TaskDoesNotExist', 'InvalidToken'])('counts %s as done', async (name) => {
    await expect(createSendSignal(clientThatFails(name))('secret-token')).resolves.toBeUndefined();
  });

  it('that fails otherwise says so without its token', async () => {
    const failed = createSendSignal(clientThatFails('ThrottlingException'))('secret-token');
    await expect(failed).rejects.toThrow('a signal was not sent: ThrottlingException');
  });
});
