// long: a table of cases
import { describe, expect, it } from 'vitest';
import { partyExample } from '../../../functions/projects/api/examples.ts';
import { projectPage } from '../../../functions/projects/api/answers.ts';
import { createWitness, type WitnessPorts } from '../../../functions/projects/witness.ts';
import { createProjectWrites } from '../../../functions/projects/store/project-writes.ts';
import { eventKey } from '../../../shared/journal/keys.ts';
import { createSaveRecord } from '../../../shared/journal/save-record.ts';
import {
  applicant,
  type As,
  createProjectApi,
  type ProjectApi,
  stranger,
} from '../../builders/project-api.ts';
import { anActor } from '../../builders/events.ts';
import { declaration } from '../../builders/project-declaration.ts';

const register = async (api: ProjectApi, as: As = applicant, changes = {}): Promise<string> => {
  api.advance(1_000);
  const { body } = await api.send('POST /projects', { as, body: declaration(changes) });
  return String(body['projectId']);
};

const codes = ['2602-330112-89-01-306278', '2603-330112-07-02-102341', '2601-330112-04-01-208714'];
const office: As = { roles: ['reform-office'] };
const other: As = { roles: ['applicant'], organisation: stranger };

describe('lists of projects', () => {
  it('page through the own ones, newest first, and through the county for an office', async () => {
    const api = createProjectApi();
    const ids: string[] = [];
    for (const code of codes) ids.unshift(await register(api, applicant, { code }));
    const theirs = await register(api, other, {
      code: '2604-330112-89-01-305564',
      owner: stranger,
      parties: [],
    });
    const pages = async (as: As): Promise<string[]> => {
      const found: string[] = [];
      let cursor: string | undefined;
      do {
        const { body } = await api.send('GET /projects', {
          as,
          query: { limit: '2', ...(cursor !== undefined && { cursor }) },
        });
        const page = projectPage.parse(body);
        found.push(...page.projects.map(({ projectId }) => projectId));
        cursor = page.next;
      } while (cursor !== undefined);
      return found;
    };
    expect(await pages(applicant)).toEqual(ids);
    expect(await pages(office)).toEqual([theirs, ...ids]);
  });

  it('find a project by its code for its owner and the offices only', async () => {
    const api = createProjectApi();
    const projectId = await register(api);
    const query = { code: '2603-330112-07-02-102341' };
    for (const as of [applicant, office])
      expect((await api.send('GET /projects', { as, query })).body['projects']).toMatchObject([
        { projectId },
      ]);
    expect((await api.send('GET /projects', { as: other, query })).body).toEqual({ projects: [] });
  });

  it('refuse the cursor of another list', async () => {
    const api = createProjectApi();
    for (const code of codes) await register(api, applicant, { code });
    const { body } = await api.send('GET /projects', { as: applicant, query: { limit: '1' } });
    const answer = await api.send('GET /projects', { as: other, query: { cursor: String(body['next']) } });
    expect([answer.status, answer.body['code']]).toEqual([400, 'request.invalid']);
  });
});

describe('the timeline', () => {
  it('pages through the events in order, and names people to offices only', async () => {
    const api = createProjectApi();
    const projectId = await register(api);
    const path = `GET /projects/${projectId}/timeline`;
    const first = await api.send(path, { as: applicant, query: { limit: '1' } });
    const second = await api.send(path, {
      as: applicant,
      query: { limit: '1', cursor: String(first.body['next']) },
    });
    expect(first.body['events']).toMatchObject([{ number: 1, title: { zh: '项目登记' } }]);
    expect(second.body['events']).toMatchObject([{ number: 2, type: 'site-recorded' }]);
    expect(JSON.stringify(first.body)).not.toContain('user-1');
    expect(JSON.stringify((await api.send(path, { as: office })).body)).toContain('user-1');
  });
});

describe('what departments ask each other', () => {
  it('is told to offices and departments in words, to the owner that it happens', async () => {
    const api = createProjectApi();
    const projectId = await register(api);
    const data = { question: '是否影响行洪？', members: [] };
    const event = { type: 'case-consulted', project: projectId, actor: anActor(), data };
    await api.journal.commit({ chain: projectId, events: [event], writes: [] });
    const seen = async (as: As) =>
      (await api.send(`GET /projects/${projectId}/timeline`, { as })).body['events'];
    expect(JSON.stringify(await seen(applicant))).toContain('case-consulted');
    expect(JSON.stringify(await seen(applicant))).not.toContain(data.question);
    expect(JSON.stringify(await seen(office))).toContain(data.question);
  });
});

describe('a person in the timeline', () => {
  it('is named to nobody: a reference stands there, before and after the person is erased', async () => {
    const api = createProjectApi();
    const projectId = await register(api);
    await api.send(`POST /projects/${projectId}/parties`, { as: applicant, body: partyExample });
    const { name, idNumber, phone } = partyExample.person;
    for (const as of [applicant, office, { roles: ['department'] as const, department: 'nr' }]) {
      const { status, body } = await api.send(`GET /projects/${projectId}/timeline`, { as });
      const text = JSON.stringify(body);
      expect([status, text.includes('per_')]).toEqual([200, true]);
      for (const secret of [name, idNumber, phone]) expect(text).not.toContain(secret);
    }
    const hidden = await api.send(`GET /projects/${projectId}/timeline`, { as: other });
    expect(hidden.status).toBe(404);
  });

  it('is not told by an event that nobody has named', async () => {
    const api = createProjectApi();
    const projectId = await register(api);
    const event = { type: 'visited', project: projectId, actor: anActor(), data: { guest: '张三' } };
    await api.journal.commit({ chain: projectId, events: [event], writes: [] });
    const { body } = await api.send(`GET /projects/${projectId}/timeline`, { as: office });
    expect(body['events']).toMatchObject([{}, {}, { type: 'visited', data: {} }]);
    expect(JSON.stringify(body)).not.toContain('张三');
  });
});

const witnessOf = (api: ProjectApi, changed: Partial<WitnessPorts> = {}) => {
  const alarms: unknown[] = [];
  const { client, contextTable, read } = api.journal;
  const witness = createWitness({
    read,
    findHead: api.ports.store.findWitnessHead,
    write: createProjectWrites(contextTable).witnessHead,
    save: createSaveRecord(client),
    alarm: (broken) => void alarms.push(broken),
    sleep: () => Promise.resolve(),
    random: () => 0,
    ...changed,
  });
  return { witness, alarms };
};

const tamper = (
  api: ProjectApi,
  projectId: string,
  number: number,
  change: (body: string) => string,
): void => {
  const { tables } = api.journal.dynamo;
  const key = eventKey(projectId, number);
  const item = tables.get('journal', { PK: { S: key.PK }, SK: { S: key.SK } }) ?? {};
  tables.put('journal', { ...item, body: { S: change(item['body']?.S ?? '') } });
};

describe('verification and the witness', () => {
  it('holds for an untouched chain and says how far it was witnessed', async () => {
    const api = createProjectApi();
    const projectId = await register(api);
    const path = `GET /projects/${projectId}/verification`;
    expect((await api.send(path, { as: applicant })).body).toEqual({ valid: true, events: 2, witnessed: 0 });
    const { witness, alarms } = witnessOf(api);
    expect(await witness.follow(projectId)).toBe(2);
    expect(await witness.follow(projectId)).toBe(2);
    expect(alarms).toEqual([]);
    expect((await api.send(path, { as: applicant })).body).toEqual({ valid: true, events: 2, witnessed: 2 });
  });

  it('names the event that was changed', async () => {
    const api = createProjectApi();
    const projectId = await register(api);
    tamper(api, projectId, 1, (body) => body.replace('青山湖', '白山湖'));
    const { body } = await api.send(`GET /projects/${projectId}/verification`, { as: applicant });
    expect(body).toMatchObject({ valid: false, firstBroken: 1 });
    const { witness, alarms } = witnessOf(api);
    await witness.follow(projectId);
    await witness.follow(projectId);
    expect(alarms).toEqual([{ project: projectId, number: 1 }]);
  });

  it('goes on page by page, and begins again where another one has come', async () => {
    const api = createProjectApi();
    const projectId = await register(api);
    const store = createSaveRecord(api.journal.client);
    let isLost = true;
    const { witness, alarms } = witnessOf(api, {
      read: (chain, after) => api.journal.read(chain, after, 1),
      save: async (write) => {
        const saved = await store(write);
        if (!isLost) return saved;
        isLost = false;
        return false;
      },
    });
    expect(await witness.follow(projectId)).toBe(2);
    expect(await api.ports.store.findWitnessHead(projectId)).toMatchObject({ number: 2, version: 2 });
    expect(alarms).toEqual([]);
  });

  it('does not ask for the head of a chain that begins, and goes on where the hint of its beginning came twice', async () => {
    const api = createProjectApi();
    const projectId = await register(api);
    let asked = 0;
    const { witness, alarms } = witnessOf(api, {
      findHead: (chain) => {
        asked += 1;
        return api.ports.store.findWitnessHead(chain);
      },
    });
    expect(await witness.follow(projectId, 1)).toBe(2);
    expect(asked).toBe(0);
    expect(await witness.follow(projectId, 1)).toBe(2);
    expect(asked).toBe(1);
    expect(alarms).toEqual([]);
  });

  it('gives up after eight lost tries, and the message comes again', async () => {
    const api = createProjectApi();
    const projectId = await register(api);
    const { witness } = witnessOf(api, { save: () => Promise.resolve(false) });
    await expect(witness.follow(projectId)).rejects.toThrow(/was lost to others 8 times/);
  });

  it('finds that the end of a chain was cut off, by the witness alone', async () => {
    const api = createProjectApi();
    const projectId = await register(api);
    await witnessOf(api).witness.follow(projectId);
    const { PK, SK } = eventKey(projectId, 2);
    api.journal.dynamo.tables.delete('journal', { PK: { S: PK }, SK: { S: SK } });
    const { body } = await api.send(`GET /projects/${projectId}/verification`, { as: applicant });
    expect(body).toMatchObject({ valid: false, events: 1, firstBroken: 2, fault: 'truncated', witnessed: 2 });
  });
});
