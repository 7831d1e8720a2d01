import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../shared/kernel/sha256.ts';
import type { DemoCloud } from '../builders/demo-cloud.ts';
import { isRecord } from '../builders/is-record.ts';
import { officeOwner } from '../builders/office-project.ts';
import { officeScenario, playOffice } from '../builders/play-office.ts';
import { readInbox } from '../builders/read-inbox.ts';
import { textAt } from '../builders/text-at.ts';
import { dollars, measured } from '../builders/usage-measures.ts';
import type { UsageReport } from '../../infra/local/usage/usage.ts';

const owner = { role: 'applicant', organisation: officeOwner };

let cloud: DemoCloud;
let used: UsageReport;
let failures: readonly unknown[] = [];
let licences: readonly unknown[] = [];
beforeAll(async () => {
  const played = await playOffice(officeScenario);
  ({ cloud } = played);
  used = cloud.cloud.usage.report();
  failures = played.lines.filter(({ ok }) => !ok);
  const [event] = (await cloud.records('JournalTable')).filter(({ type }) => type === 'project-registered');
  const { body } = await cloud.send(`GET /projects/${textAt(event, 'project')}/licences`, { as: owner });
  if (Array.isArray(body['licences'])) ({ licences } = body as { licences: readonly unknown[] });
}, 480_000);
afterAll(() => cloud.close());

describe('the office, built from its land to its filing', () => {
  it('is played as written', () => {
    expect(failures).toEqual([]);
  });

  it('has its four licences, numbered on the days of their decisions', () => {
    expect(
      licences.map((one) => [textAt(one, 'item'), textAt(one, 'department'), textAt(one, 'status')]),
    ).toEqual([
      ['S1-10', 'nr', 'valid'],
      ['S2-03', 'nr', 'valid'],
      ['S3-05', 'housing', 'valid'],
      ['S4-08', 'housing', 'valid'],
    ]);
    const [land, works, construction, filing] = licences.map((one) => textAt(one, 'number'));
    expect(land).toBe('地字第3301122026YG0000001号');
    expect(works).toBe('建字第3301122026GG0000001号');
    expect(construction).toBe(`330112${textAt(licences[2], 'issued').replaceAll('-', '')}0101`);
    expect(filing).toBe('竣备第330112202600001号');
  });

  it('shows each with what it cites, and its document as the record says', async () => {
    const shown = [];
    for (const one of licences) {
      const path = `/licences/${textAt(one, 'licenceId')}`;
      const { body } = await cloud.send(`GET ${path}`, { as: owner });
      shown.push(body);
      const token = await cloud.token(owner);
      const there = await fetch(`${cloud.url}${path}/document`, {
        redirect: 'manual',
        headers: { authorization: `Bearer ${token}` },
      });
      const document = await fetch(there.headers.get('location') ?? '');
      const bytes = Buffer.from(await document.arrayBuffer());
      expect([there.status, sha256(bytes)]).toEqual([303, textAt(body, 'document', 'sha256')]);
    }
    expect(shown.at(-1)).toMatchObject({
      isSealed: false,
      content: {
        landPermit: '地字第3301122026YG0000001号',
        worksPermit: '建字第3301122026GG0000001号',
        constructionPermit: textAt(licences[2], 'number'),
        jointAcceptance: true,
        worksName: '办公楼工程',
        holder: { name: '示例置业有限公司', creditCode: officeOwner },
        issuer: { name: '示范县住房和城乡建设局', creditCode: '11999901MB9T01065N' },
      },
    });
  });

  it('lets anybody verify each by its identifier, as JSON and as a page', async () => {
    for (const one of licences) {
      const path = `GET /verify/${textAt(one, 'identifier')}`;
      const { body } = await cloud.send(path);
      expect(body).toMatchObject({
        status: 'valid',
        number: textAt(one, 'number'),
        holder: '示例置业有限公司',
      });
      const page = await cloud.send(path, { headers: { accept: 'text/html,*/*;q=0.8' } });
      expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
      expect(page.text).toContain(textAt(one, 'number'));
      expect(page.text).not.toContain('<script');
    }
  });

  it('tells of each licence on its timeline', async () => {
    const events = (await cloud.records('JournalTable')).filter(({ type }) => type === 'licence-issued');
    expect(events).toHaveLength(4);
    const project = textAt(events[0], 'project');
    const { body } = await cloud.send(`GET /projects/${project}/timeline?limit=50`, { as: owner });
    const titles = Array.isArray(body['events'])
      ? body['events'].filter(isRecord).map(({ title }) => title)
      : [];
    expect(titles).toContainEqual({ zh: '颁发证照', en: 'licence issued' });
  });

  it('is followed by its owner from the inbox alone: numbers without a gap, each message with what to do', async () => {
    const messages = await readInbox(cloud, owner);
    expect(messages.map(({ data }) => data.number)).toEqual(messages.map((_, index) => index + 1));
    const said = (type: string) => messages.filter((one) => one.type === type).map(({ data }) => data);
    expect(messages[0]?.type).toBe('project-registered');
    expect(said('application-filed')).toHaveLength(4);
    const passed = said('case-passed');
    expect(new Set(passed.map(({ caseId }) => caseId)).size).toBe(passed.length);
    expect(said('case-accepted')).toHaveLength(passed.length);
    expect(said('licence-issued').map(({ item, text }) => [item, text.zh])).toEqual(
      licences.map((one) => [textAt(one, 'item'), expect.stringContaining(textAt(one, 'number'))]),
    );
    expect(said('stage-settled')).toHaveLength(4);
    for (const { data } of messages) expect(data.text.zh).toMatch(/请|您|无需|期限/);
  });

  it('has an inbox that its agent reads too, and that tells another organisation nothing', async () => {
    const agent = { role: 'agent', organisation: '91330112MA9TE5T12Y', agentFor: officeOwner };
    expect(await readInbox(cloud, agent)).toEqual(await readInbox(cloud, owner));
    expect(await readInbox(cloud, { role: 'applicant', organisation: '91330112MA9TE5T12Y' })).toEqual([]);
  });

  it('takes so many transitions, calls and units, and costs about a cent, files, deliveries and licences among it', () => {
    expect(measured(used, 'transitions')).toBeGreaterThan(13 * 3);
    expect(measured(used, 'transitions')).toBeLessThan(240);
    expect(measured(used, 'invocations')).toBeLessThan(1_200);
    expect(measured(used, 'read-units')).toBeLessThan(8_000);
    expect(measured(used, 'write-units')).toBeLessThan(4_600);
    expect(dollars(used)).toBeGreaterThan(0.005);
    expect(dollars(used)).toBeLessThan(0.014);
  });
});
