import { beforeEach, describe, expect, it } from 'vitest';
import { type ApprovalApi, createApprovalApi, owner } from '../../builders/approval-api.ts';
import { type FiledOffice, filedOffice } from '../../builders/filed-office.ts';
import type { RegisteredProject } from '../../builders/in-memory-approvals.ts';
import { textAt } from '../../builders/text-at.ts';

const materialId = 'mat_01KJQ6V3N4ZX8W5T2R7Y9M0ABC';
const material = 'site-report';

let api: ApprovalApi;
let project: RegisteredProject;
let filing: FiledOffice['filing'];
beforeEach(async () => {
  ({ api, project, filing } = await filedOffice());
});

const tell = (type: string, data: Record<string, unknown>, projectId = project.projectId) =>
  api.record(projectId, type, { materialId, material, ...data });
const declare = (projectId?: string) =>
  tell('material-declared', { contentType: 'application/pdf', size: 9, sha256: '0'.repeat(64) }, projectId);
const file = (attached: readonly unknown[]) =>
  api.send('POST /applications', {
    as: owner,
    body: { ...filing(1, ['S1-05']), materials: attached },
  });
const attachment = { material, materialId };

describe('a material that is attached to a form', () => {
  it('counts while it waits for its inspection', async () => {
    await declare();
    expect((await file([attachment])).status).toBe(201);
  });

  it('is refused when the project has none of that id', async () => {
    const { status, body } = await file([attachment]);
    expect([status, body['code']]).toEqual([422, 'applications.material-unknown']);
    expect(textAt(body, 'issues', 0, 'path')).toBe('/body/materials/0/materialId');
  });

  it('is refused when it is of another project', async () => {
    const other = await createApprovalApi().register();
    await declare(other.projectId);
    expect((await file([attachment])).body['code']).toBe('applications.material-unknown');
  });

  it('is refused when its file was refused', async () => {
    await declare();
    await tell('material-refused', { reason: 'pdf.encrypted' });
    const count = api.itemCount();
    const { status, body } = await file([attachment]);
    expect([status, body['code']]).toEqual([422, 'applications.material-refused']);
    expect(api.itemCount()).toBe(count);
  });

  it('is refused when it was announced as another material', async () => {
    await declare();
    const { status, body } = await file([{ ...attachment, material: 'boundary-map' }]);
    expect([status, body['code']]).toEqual([422, 'applications.material-differs']);
  });

  it('that is refused after the filing is shown so on the case, to whom the case is shown', async () => {
    await declare();
    const { body } = await file([attachment]);
    const path = `GET /cases/${textAt(body, 'cases', 'S1-05', 'caseId')}/materials`;
    const shown = async () => (await api.send(path, { as: owner })).body;
    expect(await shown()).toEqual({
      materials: [{ ...attachment, status: 'pending', document: `/materials/${materialId}/document` }],
    });
    await tell('material-refused', { reason: 'pdf.encrypted' });
    expect(await shown()).toMatchObject({ materials: [{ status: 'refused', reason: 'pdf.encrypted' }] });
    const stranger = { ...owner, organisation: '91330112MA9TE5T12Y' };
    expect((await api.send(path, { as: stranger })).status).toBe(404);
  });

  it('that is wanting stops nothing and is named in the answer', async () => {
    await declare();
    const before = await file([]);
    expect(before.status).toBe(201);
    const missing: { item: string; materials: string[] }[] = JSON.parse(
      JSON.stringify(before.body['missing']),
    );
    expect(missing.map(({ item }) => item)).toEqual(['S1-05']);
    expect(missing[0]?.materials.length).toBeGreaterThan(0);
  });
});
