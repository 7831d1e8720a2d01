import { beforeEach, describe, expect, it } from 'vitest';
import { rebuildLicences } from '../../../functions/licences/recovery/rebuild-licences.ts';
import type { LicensedProject } from '../../builders/in-memory-licences.ts';
import { createLicenceApi, type LicenceApi } from '../../builders/licence-api.ts';

const effectiveAt = '2026-06-01T10:00:00.000+08:00';

let api: LicenceApi;
let project: LicensedProject;
let caseId = '';
let identifier = '';
beforeEach(async () => {
  api = createLicenceApi();
  project = await api.register();
  caseId = await api.pass(project, 'S1-10');
  await api.issuer().follow(project.projectId);
  identifier = (await known()).licences[0]?.licence.identifier ?? '';
});

const known = () => api.ports.store.readProject(project.projectId);

const revoke = async (): Promise<void> => {
  await api.record(project.projectId, 'case-revoked', { item: 'S1-10' }, { case: caseId, effectiveAt });
  await api.issuer().follow(project.projectId);
};

const chain = async () =>
  (await api.ports.readJournal(project.projectId, 0)).events.map(({ event }) => event);

describe('the licence of a revoked case', () => {
  it('does not verify as valid any more, and tells since when', async () => {
    expect((await api.send(`GET /verify/${identifier}`)).body).toMatchObject({ status: 'valid' });
    await revoke();
    expect((await api.send(`GET /verify/${identifier}`)).body).toMatchObject({
      status: 'revoked',
      revoked: '2026-06-01',
      issued: '2026-03-02',
    });
  });

  it('says so on the page that the QR code leads to', async () => {
    await revoke();
    const { text } = await api.send(`GET /verify/${identifier}`, { headers: { accept: 'text/html' } });
    expect(text).toMatch(/class="status revoked" role="status">已撤销/);
    expect(text).toContain('2026年6月1日');
    expect(text).not.toContain('有效');
  });

  it('is shown so to who may read it', async () => {
    await revoke();
    const { licences } = await known();
    const as = { roles: ['auditor'] as const };
    const licenceId = licences[0]?.licence.licenceId;
    const wanted = { status: 'revoked', revoked: '2026-06-01' };
    expect((await api.send(`GET /licences/${licenceId}`, { as })).body).toMatchObject({
      ...wanted,
      statusName: { zh: '已撤销' },
    });
    const listed = await api.send(`GET /projects/${project.projectId}/licences`, { as });
    expect(listed.body).toMatchObject({ licences: [wanted] });
  });

  it('is cited by no later licence', async () => {
    await revoke();
    await api.pass(project, 'S2-03');
    await api.issuer().follow(project.projectId);
    const later = (await known()).licences.find(({ licence }) => licence.item === 'S2-03');
    expect(later?.licence).not.toHaveProperty('landPermit');
  });

  it('is the same when it is rebuilt from the journal', async () => {
    await revoke();
    const { issued } = rebuildLicences(await chain(), api.ports.county.rules);
    expect(issued.map(({ record }) => record.revokedAt)).toEqual([effectiveAt]);
    expect(issued.map(({ record }) => record)).toEqual((await known()).licences);
  });
});

describe('a licence that was held when its case was revoked', () => {
  it('is owed no more, and comes with no later fact', async () => {
    const rename = (ownerName: string) =>
      api.record(project.projectId, 'project-amended', { version: 2, changes: { ownerName } });
    await rename('示例𠮷记有限公司');
    const owing = await api.pass(project, 'S2-03');
    await api.issuer().follow(project.projectId);
    expect((await known()).held).toHaveLength(1);
    await api.record(project.projectId, 'case-revoked', { item: 'S2-03' }, { case: owing, effectiveAt });
    await rename('示例吉记有限公司');
    await api.issuer().follow(project.projectId);
    expect(await known()).toMatchObject({ held: [], licences: [{ licence: { item: 'S1-10' } }] });
    expect(rebuildLicences(await chain(), api.ports.county.rules).held).toEqual([]);
  });
});
