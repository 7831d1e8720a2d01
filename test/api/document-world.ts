import { expect } from 'vitest';
import type { Registration } from '../../functions/projects/domain/registration.ts';
import { cloudPorts } from '../../infra/local/scenario/cloud-ports.ts';
import { enlistReceivers } from '../../infra/local/scenario/enlist-receivers.ts';
import { type DemoAsk, type DemoCloud, startDemoCloud } from '../builders/demo-cloud.ts';
import { nextProjectCode } from '../builders/many-codes.ts';
import { officeDeclaration } from '../builders/office-project.ts';
import { textAt } from '../builders/text-at.ts';
import { plainPdf } from '../unit/materials/pdf-of.ts';
import { hashOf } from '../unit/materials/source-of.ts';
import { handling } from './filed-project.ts';
import { owner } from './made-project.ts';

const applicant = { role: 'applicant', organisation: owner };
const pdf = plainPdf();

/** What an applicant says of the file that it brings. */
export const declarationOf = (projectId: string) => ({
  projectId,
  material: 'site-plan',
  fileName: '临安秘境总平面图.pdf',
  contentType: 'application/pdf',
  size: pdf.length,
  sha256: hashOf(pdf),
});

const helpersOf = (cloud: DemoCloud) => {
  const must = async (request: string, ask: DemoAsk) => {
    const answer = await cloud.send(request, ask);
    expect([request, answer.status, answer.text]).toEqual([
      request,
      answer.status < 300 ? answer.status : 200,
      answer.text,
    ]);
    return answer.body;
  };

  /** A project whose land permit has passed: S1-05 by drc, then S1-10 by nr. */
  const permitLand = async (changes: Partial<Registration>) => {
    const made = await must('POST /projects', {
      as: applicant,
      body: officeDeclaration({ code: nextProjectCode(), ...changes }),
    });
    const projectId = textAt(made, 'projectId');
    const land = { kind: 'contract', number: '1', date: '2026-02-27', parcel: '7' };
    await must(`POST /projects/${projectId}/land`, { as: applicant, body: land });
    const filing = { worksId: textAt(made, 'works', 0, 'worksId'), stage: 1, items: ['S1-05', 'S1-10'] };
    const { cases } = await must('POST /applications', { as: applicant, body: { projectId, ...filing } });
    await cloud.settled();
    for (const [item, department] of Object.entries({ 'S1-05': 'drc', 'S1-10': 'nr' })) {
      const path = `POST /cases/${textAt(cases, item, 'caseId')}`;
      const as = { role: 'department', department };
      const { version } = await must(path.replace('POST', 'GET'), { as });
      await must(`${path}/acceptance`, { as, body: { ...handling, version } });
      const passed = { ...handling, version: Number(version) + 1, result: 'passed' };
      await must(`${path}/decision`, { as, body: passed });
      await cloud.settled();
    }
    return { projectId, caseId: textAt(cases, 'S1-10', 'caseId') };
  };

  const bring = async (projectId: string): Promise<string> => {
    const body = await must('POST /materials', { as: applicant, body: declarationOf(projectId) });
    const { url, headers }: { url: string; headers: Record<string, string> } = JSON.parse(
      JSON.stringify(body['upload']),
    );
    const { 'content-length': _, ...sent } = headers;
    const stored = await fetch(url, { method: 'PUT', headers: sent, body: new Uint8Array(pdf) });
    expect(stored.status).toBe(200);
    await cloud.settled();
    return textAt(body, 'materialId');
  };
  return { must, permitLand, bring };
};

/**
 * A county in which a project has a clean file and an issued land permit, another a permit that is held and its papers;
 * the systems of `nr` and of the owner are down, so that what they are told waits.
 */
export const startDocumentWorld = async () => {
  const cloud = await startDemoCloud(undefined, { receivers: ['nr', owner] });
  await enlistReceivers(cloudPorts(cloud));
  await cloud.receivers?.setMode('nr', 'down');
  await cloud.receivers?.setMode(owner, 'down');
  const { must, permitLand, bring } = helpersOf(cloud);
  const { projectId } = await permitLand({});
  const parties = [{ type: 1 as const, name: '示例𠮷记有限公司', creditCode: owner }];
  const { caseId } = await permitLand({ parties });
  const materialId = await bring(projectId);
  const listed = await must(`GET /projects/${projectId}/licences`, { as: { role: 'window' } });
  const pending = await must('GET /deliveries?department=nr', { as: { role: 'admin' } });
  const papers = await must(`GET /cases/${caseId}/documents`, { as: { role: 'window' } });
  const own = await must(`GET /deliveries?organisation=${owner}`, { as: applicant });
  const licence = (name: string): string => textAt(listed, 'licences', 0, name);
  const endpoint = cloud.receivers?.urls['nr'] ?? '';
  const ownEndpoint = cloud.receivers?.urls[owner] ?? '';
  return {
    cloud,
    endpoint,
    ownEndpoint,
    /** Waits for the system of the owner. */
    ownDeliveryId: textAt(own, 'deliveries', 0, 'deliveryId'),
    ids: {
      projectId,
      caseId,
      materialId,
      licenceId: licence('licenceId'),
      identifier: licence('identifier'),
      number: textAt(papers, 'documents', 0, 'number'),
      deliveryId: textAt(pending, 'deliveries', 0, 'deliveryId'),
      department: 'nr',
      creditCode: owner,
    },
    /** What no stranger may read in an answer. */
    secrets: ['锦城科创', '秘境', '示例', licence('number'), licence('identifier'), endpoint, ownEndpoint],
  };
};

export type DocumentWorld = Awaited<ReturnType<typeof startDocumentWorld>>;
