import { partyExample } from '../../../../functions/projects/api/examples.ts';
import type { DemoAnswer, DemoAsk, DemoCloud } from '../../../builders/demo-cloud.ts';
import { declaration, worksOf } from '../../../builders/project-declaration.ts';

export const owner = '91330112MA9TE5T12Y';
export const applicant = { role: 'applicant', organisation: owner };
const window = { role: 'window', department: 'window' };

type Names = 'projectId' | 'works' | 'buildingId' | 'personId' | 'next';

/** What came of each thing that the county can do, by name. */
export type Outcomes = Record<string, string>;

const outcomeOf = ({ status, body }: DemoAnswer): string =>
  typeof body['code'] === 'string' && status >= 400 ? `${status} ${body['code']}` : String(status);

const idsIn = (value: unknown, prefix: string): string[] => [
  ...new Set(JSON.stringify(value ?? null).match(new RegExp(`${prefix}_[0-9A-Z]{26}`, 'g'))),
];

/** Every route once as its rightful caller, and the witness who follows; each answer is given to `heard`. */
export const travelWholeJourney = async (
  cloud: DemoCloud,
  heard: (answer: DemoAnswer, name: string) => void = () => undefined,
): Promise<Outcomes> => {
  const outcomes: Outcomes = {};
  const ids: Record<Names, string> = {
    projectId: 'prj_00000000000000000000000000',
    works: 'wrk_00000000000000000000000000',
    buildingId: 'bld_00000000000000000000000000',
    personId: 'per_00000000000000000000000000',
    next: 'none',
  };
  const step = async (name: string, request: string, ask: DemoAsk = {}): Promise<DemoAnswer> => {
    const answer = await cloud.send(request, { as: applicant, ...ask });
    outcomes[name] = outcomeOf(answer);
    heard(answer, name);
    return answer;
  };
  const project = (): string => `/projects/${ids.projectId}`;

  await step('openapi', 'GET /openapi.json', { as: undefined });
  await step('no token', 'GET /projects', { as: undefined });
  const works = [worksOf(1, '甲'), worksOf(2, '乙')];
  const made = await step('register', 'POST /projects', { body: declaration({ works }) });
  ids.projectId = idsIn(made.body, 'prj')[0] ?? ids.projectId;
  const [first = ids.works, second = ids.works] = idsIn(made.body, 'wrk');
  const buildings = idsIn(made.body, 'bld');
  await step('register another', 'POST /projects', {
    body: declaration({ code: '2604-330112-89-01-305564' }),
  });
  const page = await step('own projects', 'GET /projects?limit=1');
  const next = page.body['next'];
  await step(
    'own projects, page 2',
    `GET /projects?limit=1&cursor=${typeof next === 'string' ? next : 'none'}`,
  );
  await step('projects of the county', 'GET /projects', { as: window });
  await step('by code', 'GET /projects?code=2603-330112-07-02-102341');
  const party = await step('name a party', `POST ${project()}/parties`, { body: partyExample });
  ids.personId = idsIn(party.body, 'per')[0] ?? ids.personId;
  await step('read', `GET ${project()}`);
  await step('amend', `PATCH ${project()}`, { body: { version: 1, address: '大园路1号' } });
  const land = { kind: 'contract', number: '7', date: '2026-03-01', parcel: '7' };
  await step('record land', `POST ${project()}/land`, { body: land });
  const building = { version: 1, name: '1号楼', use: 'industrial', area: 900, height: 12 };
  await step('amend a building', `PUT /buildings/${buildings[0] ?? ids.buildingId}`, { body: building });
  const parts = buildings.slice(1).map((id, index) => ({ name: `乙${index + 1}`, buildings: [id] }));
  const split = await step('split', `POST /works/${second}/split`, {
    body: { works: parts.length === 2 ? parts : [1, 2].map((name) => ({ name: `${name}`, buildings: [] })) },
  });
  const [left = ids.works] = idsIn(split.body['works'], 'wrk').filter((id) => id !== second);
  const merge = { worksIds: [first, left === first ? 'wrk_00000000000000000000000001' : left], name: '丙' };
  await step('merge', 'POST /works/merge', { body: merge });
  const events = await step('timeline', `GET ${project()}/timeline?limit=2`);
  const more = events.body['next'];
  await step(
    'timeline, page 2',
    `GET ${project()}/timeline?limit=2${typeof more === 'string' ? `&cursor=${more}` : ''}`,
  );
  await step('erase', `POST ${project()}/persons/${ids.personId}/erasure`, {
    as: { role: 'admin' },
    body: { reason: '本人申请' },
  });
  await step('verify', `GET ${project()}/verification`, { as: { role: 'auditor' } });

  await cloud.settled();
  const heads = (await cloud.records('ProjectsTable')).filter(({ SK }) => SK === 'WITNESS');
  const last = (await cloud.records('JournalTable')).filter(({ PK }) => PK === `PROJECT#${ids.projectId}`);
  const head = heads.find(({ PK }) => PK === `PROJECT#${ids.projectId}`)?.['number'];
  outcomes['witness'] =
    head === last.length ? 'has seen all' : `has seen ${typeof head === 'number' ? head : 'nothing'}`;
  return outcomes;
};
