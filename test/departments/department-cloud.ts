import { expect } from 'vitest';
import type { ReceiverReport } from '../../infra/local/receivers/receiver-messages.ts';
import { cloudPorts } from '../../infra/local/scenario/cloud-ports.ts';
import { enlistReceivers } from '../../infra/local/scenario/enlist-receivers.ts';
import { type DemoCloud, startDemoCloud } from '../builders/demo-cloud.ts';
import { isRecord } from '../builders/is-record.ts';
import { officeDeclaration, officeOwner } from '../builders/office-project.ts';
import { startEcology } from './ecology-system.ts';

export const owner = { role: 'applicant', organisation: officeOwner };
export const admin = { role: 'admin' };
export const system = (department: string) => ({ role: 'department', department });

/** The county with the simulated systems of drc and nr, and that of `ecology` with its wrong certificate. */
export const startDepartments = async () => {
  const ecology = await startEcology();
  const egress = { ecology: { hosts: ['127.0.0.1'], ports: [ecology.port], cidrs: [] } };
  const cloud = await startDemoCloud(undefined, {
    receivers: ['drc', 'nr', officeOwner],
    environment: { EGRESS: JSON.stringify(egress) },
  });
  return {
    cloud,
    ecology,
    close: async (): Promise<void> => {
      await cloud.close();
      ecology.close();
    },
  };
};

/** Makes the systems of these parties known to the county. */
export const enlist = async (cloud: DemoCloud, ...parties: readonly string[]): Promise<void> => {
  const { receivers, ...ports } = cloudPorts(cloud);
  if (receivers === undefined) throw new Error('there are no receivers');
  const urls = Object.fromEntries(
    Object.entries(receivers.urls).filter(([party]) => parties.includes(party)),
  );
  await enlistReceivers({ ...ports, receivers: { ...receivers, urls } });
};

/** Empties the cloud and makes the departments known again. */
export const begin = async (cloud: DemoCloud): Promise<void> => {
  await cloud.reset();
  await enlist(cloud, 'drc', 'nr');
};

export const receiver = async (cloud: DemoCloud, department = 'drc'): Promise<ReceiverReport> => {
  const found = (await cloud.receivers?.report())?.find((one) => one.department === department);
  if (found === undefined) throw new Error(`no receiver of ${department}`);
  return found;
};

let codes = 0;

/** Registers a project with its land and files stage 1: S1-05 is received by drc, S1-10 of nr waits for it. */
export const fileStage = async (
  cloud: DemoCloud,
  code = '2602-330112-89-01-306278',
): Promise<Readonly<Record<'S1-05' | 'S1-10', string>>> => {
  const ask = async (request: string, body: unknown) => {
    const answer = await cloud.send(request, { as: owner, body, key: `filing-${(codes += 1)}` });
    if (answer.status !== 201) throw new Error(`${request}: ${answer.text}`);
    return answer.body;
  };
  const made = await ask('POST /projects', officeDeclaration({ code }));
  const [works] = made['works'] as { worksId: string }[];
  const { projectId } = made;
  const contract = { kind: 'contract', number: '1', date: '2026-02-27', parcel: '7' };
  await ask(`POST /projects/${String(projectId)}/land`, contract);
  const filing = { projectId, worksId: works?.worksId, stage: 1, items: ['S1-05', 'S1-10'], materials: [] };
  const { cases } = await ask('POST /applications', filing);
  await cloud.settled();
  const idOf = (item: string): string => {
    const one = isRecord(cases) ? cases[item] : undefined;
    return isRecord(one) ? String(one['caseId']) : '';
  };
  return { 'S1-05': idOf('S1-05'), 'S1-10': idOf('S1-10') };
};

/** Numbers of everything in a department's feed. */
export const feedOf = async (cloud: DemoCloud, department = 'drc'): Promise<readonly number[]> => {
  const { body } = await cloud.send('GET /feed', { as: system(department) });
  return (body['messages'] as { data: { number: number } }[]).map(({ data }) => data.number);
};

/** The deliveries that have not arrived, as an admin sees them. */
export const pendingOf = async (cloud: DemoCloud, department = 'drc') =>
  (await cloud.send(`GET /deliveries?department=${department}`, { as: admin })).body['deliveries'] as {
    readonly deliveryId: string;
    readonly attempts: readonly {
      readonly result: string;
      readonly status?: number;
      readonly reason?: string;
    }[];
  }[];

export const setMode = async (cloud: DemoCloud, mode: string, department = 'drc'): Promise<void> => {
  const answer = await fetch(`${cloud.url}/_local/deliveries`, {
    method: 'PUT',
    body: JSON.stringify({ department, mode }),
  });
  if (answer.status !== 200) throw new Error(`${mode}: ${await answer.text()}`);
};

/** A new key, known to the department's system. A sixth within a day is refused: undefined. */
export const rotateKey = async (cloud: DemoCloud, department = 'drc'): Promise<string | undefined> => {
  const { body } = await cloud.send(`POST /departments/${department}/keys`, { as: admin });
  const { secret } = body;
  if (typeof secret !== 'string') return undefined;
  if (cloud.receivers?.urls[department] !== undefined) await cloud.receivers.addKey(department, secret);
  return secret;
};

/** All that the feed has came by delivery as well, each once. */
export const expectAllDeliveredOnce = async (cloud: DemoCloud, department = 'drc'): Promise<void> => {
  const { messages, doubled, rejected } = await receiver(cloud, department);
  const feed = await feedOf(cloud, department);
  expect(messages.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual(feed);
  expect(feed).toEqual(feed.map((_, index) => index + 1));
  expect([doubled, rejected]).toEqual([0, 0]);
  expect(await pendingOf(cloud, department)).toEqual([]);
};
