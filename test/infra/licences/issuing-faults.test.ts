import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../../shared/kernel/sha256.ts';
import { textAt } from '../../builders/text-at.ts';
import { type CloudProject, type LicenceCloud, owner, startLicenceCloud } from './licence-cloud.ts';

let cloud: LicenceCloud;
beforeAll(async () => {
  cloud = await startLicenceCloud();
});
afterAll(() => cloud.close());

const issuer = 'LicencesIssuerFunction';
const year = (serial: number): string => `地字第3301122026YG${String(serial).padStart(7, '0')}号`;

const documentOf = async (licenceId: string): Promise<Buffer> => {
  const there = await fetch(`${cloud.url}/licences/${licenceId}/document`, {
    redirect: 'manual',
    headers: { authorization: `Bearer ${await cloud.token(owner)}` },
  });
  expect(there.status).toBe(303);
  const document = await fetch(there.headers.get('location') ?? '');
  expect(document.headers.get('content-type')).toBe('application/pdf');
  return Buffer.from(await document.arrayBuffer());
};

let issued = 0;
/** Holds when the project has one land permit, the next of its series, its document there and told of once. */
const hasOneLicence = async (project: CloudProject): Promise<void> => {
  issued += 1;
  expect(await cloud.numbers(project)).toEqual([year(issued)]);
  const types = await cloud.eventTypes(project);
  expect(types.filter((type) => type === 'licence-issued')).toHaveLength(1);
  const { licences } = await cloud.listed(project.projectId);
  const licenceId = textAt(licences, 0, 'licenceId');
  const { body } = await cloud.send(`GET /licences/${licenceId}`, { as: owner });
  const document = await documentOf(licenceId);
  expect(sha256(document)).toBe(textAt(body, 'document', 'sha256'));
  expect(document.subarray(0, 8).toString()).toBe('%PDF-1.7');
};

const passing = async (): Promise<CloudProject> => {
  const project = await cloud.register();
  await cloud.settled();
  return project;
};

describe('a licence is issued once, with its document and the next number', () => {
  it.each([
    ['is killed before the document is put', 's3:PutObject', 'kill-before'],
    ['is killed between document and record', 's3:PutObject', 'kill-after'],
    ['is killed before its transaction', 'dynamodb:TransactWriteItems', 'kill-before'],
    ['is killed after its transaction', 'dynamodb:TransactWriteItems', 'kill-after'],
    ['does not hear of its transaction', 'dynamodb:TransactWriteItems', 'drop-after'],
    ['meets a conflict', 'dynamodb:TransactWriteItems', 'conflict'],
  ] as const)('when the issuer %s', async (_what, name, effect) => {
    const project = await passing();
    cloud.strike({ point: 'call', name, caller: issuer, contains: 'licence', effect });
    await cloud.pass(project, 'S1-10');
    await cloud.settled();
    await cloud.passTime();
    expect(cloud.hits().at(-1)).toBe(1);
    await expect(hasOneLicence(project)).resolves.toBeUndefined();
  });

  it.each(['double', 'drop-after', 'kill-after'] as const)(
    'when the hint comes twice by %s',
    async (effect) => {
      const project = await passing();
      cloud.strike({ point: 'event', name: `sqs->${issuer}`, effect });
      await cloud.pass(project, 'S1-10');
      await cloud.settled();
      await cloud.passTime();
      expect(cloud.hits().at(-1)).toBe(1);
      await hasOneLicence(project);
    },
  );

  it('when the hint is lost and a later one comes', async () => {
    const project = await passing();
    cloud.strike({ point: 'event', name: `sqs->${issuer}`, effect: 'drop-before' });
    await cloud.pass(project, 'S1-10');
    await cloud.settled();
    expect(await cloud.numbers(project)).toEqual([]);
    const amendment = { version: 1, address: '锦北街道示例路8号' };
    await cloud.send(`PATCH /projects/${project.projectId}`, { as: owner, body: amendment });
    await cloud.settled();
    await expect(hasOneLicence(project)).resolves.toBeUndefined();
  });

  it('when the cursor is set back to the beginning', async () => {
    const project = await passing();
    await cloud.pass(project, 'S1-10');
    await cloud.settled();
    await cloud.setBack(project);
    await cloud.hint(project);
    await cloud.settled();
    await expect(hasOneLicence(project)).resolves.toBeUndefined();
  });
});

describe('twenty projects at once', () => {
  it('take twenty numbers of one series, none twice and none left out', async () => {
    const projects: CloudProject[] = [];
    for (let count = 0; count < 20; count += 1) projects.push(await cloud.register());
    await cloud.settled();
    await Promise.all(projects.map((project) => cloud.pass(project, 'S1-10')));
    await cloud.settled();
    await cloud.passTime();
    const taken = (await Promise.all(projects.map((project) => cloud.numbers(project)))).flat().sort();
    expect(taken).toEqual(projects.map((_, index) => year(issued + index + 1)));
    issued += projects.length;
  });
});
