import type { AddressInfo } from 'node:net';
import { createServer } from 'node:https';
import type { ReceiverReport } from '../../infra/local/receivers/receiver-messages.ts';
import { cloudPorts } from '../../infra/local/scenario/cloud-ports.ts';
import { enlistReceivers } from '../../infra/local/scenario/enlist-receivers.ts';
import { type DemoCloud, startDemoCloud } from '../builders/demo-cloud.ts';
import { isRecord } from '../builders/is-record.ts';
import { officeDeclaration, officeOwner } from '../builders/office-project.ts';
import { aCertificate } from '../unit/departments/certificate-builder.ts';

const owner = { role: 'applicant', organisation: officeOwner };
export const admin = { role: 'admin' };
export const system = (department: string) => ({ role: 'department', department });

/** The county with the simulated systems of drc and nr, and a server of `ecology` with a certificate that nobody signed. */
export const startDepartments = async () => {
  const { key, cert } = aCertificate('127.0.0.1');
  const wrong = createServer({ key, cert }, (_, response) => void response.writeHead(204).end());
  await new Promise<void>((resolve) => {
    wrong.listen(0, '127.0.0.1', resolve);
  });
  const { port } = wrong.address() as AddressInfo;
  const egress = { ecology: { hosts: ['127.0.0.1'], ports: [port], cidrs: [] } };
  const cloud = await startDemoCloud(undefined, {
    receivers: ['drc', 'nr'],
    environment: { EGRESS: JSON.stringify(egress) },
  });
  return {
    cloud,
    wrongUrl: `https://127.0.0.1:${port}/hook`,
    close: async (): Promise<void> => {
      await cloud.close();
      wrong.closeAllConnections();
      wrong.close();
    },
  };
};

/** Empties the cloud and makes the departments known again. */
export const begin = async (cloud: DemoCloud): Promise<void> => {
  await cloud.reset();
  await enlistReceivers(cloudPorts(cloud));
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
