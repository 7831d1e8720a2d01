import { anIdCard } from '../builders/codes.ts';
import { type DemoAnswer, type DemoCloud, startDemoCloud } from '../builders/demo-cloud.ts';
import { fuzzCallers, rolesOf } from '../fuzz/callers.ts';
import { learnWorld } from '../fuzz/learn-world.ts';
import { type Operation, readDescription } from '../fuzz/read-description.ts';
import { type Evidence, gatherEvidence } from './evidence.ts';
import { withEachFreeText } from './free-texts.ts';
import { travelWholeJourney } from '../infra/local/truth/whole-journey.ts';

export const person = {
  name: '欧阳守密',
  idType: 'id-card',
  idNumber: anIdCard('330112', '19810203', '417'),
  phone: '13700007000',
};

const canary = `身份证 ${person.idNumber}，电话 ${person.phone}`;

export interface CanaryJourney {
  readonly evidence: readonly Evidence[];
  /** What came of each free text that held a number of a person: operation and status. */
  readonly refusals: readonly (readonly [string, number])[];
}

const pathFor = (operation: Operation, ids: Readonly<Record<string, readonly string[]>>): string =>
  operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const parameter = operation.parameters.find((one) => one.name === name);
    const prefix = /^\^(\w{3})_/.exec(parameter?.schema.pattern ?? '')?.[1] ?? '';
    const listed = parameter?.schema.enum?.find((one) => typeof one === 'string');
    return ids[prefix]?.[0] ?? listed ?? `${prefix}_${'0'.repeat(26)}`;
  });

const callerFor = ({ roles }: Operation) =>
  fuzzCallers.find((caller) => rolesOf(caller).some((role) => roles?.includes(role)))?.as;

/** Plays journeys, names a person, and puts that person's numbers into every free text that the county takes. */
export const playCanaryJourney = async (template: string): Promise<CanaryJourney> => {
  const cloud: DemoCloud = await startDemoCloud(template);
  try {
    const evidence: Evidence[] = [];
    const hear = (where: string, { text, headers }: DemoAnswer): void =>
      void evidence.push({ kind: 'answer', where, text: `${text} ${JSON.stringify([...headers])}` });
    const { operations } = readDescription((await cloud.send('GET /openapi.json')).text);
    await travelWholeJourney(cloud, (answer, name) =>
      hear(name === 'openapi' ? 'readOpenapi' : name, answer),
    );
    const world = await learnWorld(
      cloud,
      operations,
      ['stale-version-is-refused'],
      (request, reply) =>
        void evidence.push({
          kind: 'answer',
          where: `${request.method} ${request.path}`,
          text: JSON.stringify(reply),
        }),
    );
    const [projectId = ''] = world.ids['prj'] ?? [];
    const owner = { role: 'applicant', organisation: '91330112MA9T000343' };
    // a function that fails tells its log what it was about: with the person in its hands
    const broken = ['dynamodb:TransactWriteItems', 'dynamodb:GetItem'].map(
      (name) => ({ point: 'call', name }) as const,
    );
    for (const [index, fault] of broken.entries())
      cloud.cloud.faults.add({
        id: `fault ${index}`,
        ...fault,
        effect: 'fail-before',
        error: 'ValidationException',
        times: 3,
      });
    const party = { type: 5, name: '密云设计院', creditCode: '12330112MB9T0002XN', person };
    for (const _ of broken)
      hear('nameParty', await cloud.send(`POST /projects/${projectId}/parties`, { as: owner, body: party }));
    cloud.cloud.faults.clear();
    hear('nameParty', await cloud.send(`POST /projects/${projectId}/parties`, { as: owner, body: party }));
    for (const as of [
      owner,
      { role: 'window', department: 'window' },
      { role: 'admin' },
      { role: 'auditor' },
    ])
      for (const path of ['', '/timeline', '/verification'])
        hear(`GET ${path}`, await cloud.send(`GET /projects/${projectId}${path}`, { as }));

    const refusals: (readonly [string, number])[] = [];
    for (const operation of operations) {
      const { body, operationId, method } = operation;
      const sample = world.bodies[operationId]?.[0] ?? body?.example;
      if (body === undefined || sample === undefined) continue;
      const as = callerFor(operation);
      for (const spoilt of withEachFreeText(body.schema, sample, canary, ['person'])) {
        const answer = await cloud.send(`${method} ${pathFor(operation, world.ids)}`, {
          ...(as && { as }),
          body: spoilt,
        });
        refusals.push([operationId, answer.status]);
        hear(operationId, answer);
      }
    }
    await cloud.settled();
    return { evidence: [...evidence, ...(await gatherEvidence(cloud, template))], refusals };
  } finally {
    await cloud.close();
  }
};
