import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LedgerReport } from '../../../infra/local/iam/ledger.ts';
import { writableOf } from '../../builders/journal-right.ts';
import { textAt } from '../../builders/text-at.ts';
import { officeOwner } from '../../builders/office-project.ts';
import { type CloudProject, type LicenceCloud, owner, startLicenceCloud } from './licence-cloud.ts';

let cloud: LicenceCloud;
beforeAll(async () => {
  cloud = await startLicenceCloud();
});
afterAll(() => cloud.close());

const ownedBy = (name: string) => ({ parties: [{ type: 1 as const, name, creditCode: officeOwner }] });

const passed = async (name: string): Promise<{ project: CloudProject; caseId: string }> => {
  const project = await cloud.register(ownedBy(name));
  const caseId = await cloud.pass(project, 'S1-10');
  await cloud.settled();
  return { project, caseId };
};

describe('an owner whose name has a rare character', () => {
  it.each(['䶮', '㼆'])('%s gets the licence', async (character) => {
    const { project } = await passed(`示例${character}记有限公司`);
    expect(await cloud.numbers(project)).toHaveLength(1);
  });

  it('𠮷 is owed it, uses no number, and gets it when the name is corrected', async () => {
    const { project, caseId } = await passed('示例𠮷记有限公司');
    const { held } = await cloud.listed(project.projectId);
    expect(held).toMatchObject([
      { caseId, reason: { code: 'licences.glyph-missing', characters: ['U+20BB7'] } },
    ]);
    expect(await cloud.eventTypes(project)).toContain('licence-held');
    const next = await passed('示例吉记有限公司');
    expect(await cloud.numbers(next.project)).toEqual(['地字第3301122026YG0000003号']);

    const request = `POST /cases/${caseId}/licence`;
    const asked = await cloud.send(request, { as: { role: 'head', department: 'nr' } });
    expect([asked.status, textAt(asked.body, 'caseId')]).toEqual([202, caseId]);
    await cloud.settled();
    const told = (await cloud.eventTypes(project)).filter((type) => type === 'licence-held');
    expect(told).toHaveLength(2);

    const party = { type: 1, name: '示例吉记有限公司', creditCode: officeOwner };
    const named = await cloud.send(`POST /projects/${project.projectId}/parties`, { as: owner, body: party });
    expect([named.status, named.text]).toEqual([201, named.text]);
    await cloud.settled();
    expect(await cloud.numbers(project)).toEqual(['地字第3301122026YG0000004号']);
    expect((await cloud.listed(project.projectId))['held']).toEqual([]);
    const again = await cloud.send(request, { as: { role: 'reform-office' } });
    expect([again.status, again.body['code']]).toEqual([409, 'licences.not-held']);
  });

  it('leaves the ledger without an unused grant of the licences and without an ungranted call', async () => {
    const { project } = await passed('示例置业有限公司');
    const { licences } = await cloud.listed(project.projectId);
    const licenceId = textAt(licences, 0, 'licenceId');
    const token = await cloud.token(owner);
    const there = await fetch(`${cloud.url}/licences/${licenceId}/document`, {
      redirect: 'manual',
      headers: { authorization: `Bearer ${token}` },
    });
    expect((await fetch(there.headers.get('location') ?? '')).status).toBe(200);
    await cloud.settled();
    const answer = await fetch(`${cloud.url}/_local/iam`);
    const { unused, ungranted } = (await answer.json()) as LedgerReport;
    expect(ungranted).toEqual([]);
    expect(unused.filter(({ holder }) => holder.startsWith('Licences'))).toEqual([]);
  });

  it.each(['LicencesApiFunction', 'LicencesIssuerFunction'])(
    'lets %s write events of projects alone into the journal',
    async (holder) => {
      expect(await writableOf(cloud, holder)).toEqual(['PROJECT#none']);
    },
  );
});
