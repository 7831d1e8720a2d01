import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { verificationOf } from '../../../functions/licences/domain/verification.ts';
import { verificationPage } from '../../../functions/licences/pages/verification-page.ts';
import { aLicence } from '../../builders/licence.ts';
import { createLicenceApi, type LicenceApi } from '../../builders/licence-api.ts';

const asPage = { headers: { accept: 'text/html,application/xhtml+xml' } };

let api: LicenceApi;
let identifier = '';
beforeAll(async () => {
  api = createLicenceApi();
  const project = await api.register();
  await api.pass(project, 'S1-10');
  await api.issuer().follow(project.projectId);
  identifier = (await api.ports.store.readProject(project.projectId)).licences[0]?.licence.identifier ?? '';
});

const recordOf = (holder: { readonly name?: string; readonly creditCode: string }) => ({
  licence: { ...aLicence('S1-10'), holder },
  department: 'nr',
  document: { sha256: 'a'.repeat(64), bytes: 1 },
  recordedAt: '2026-04-13T15:20:00.000+08:00',
});

describe('the verification of a licence', () => {
  it('tells anybody these things and nothing else', async () => {
    const { status, body } = await api.send(`GET /verify/${identifier}`);
    expect(status).toBe(200);
    expect(body).toEqual({
      status: 'valid',
      kind: { zh: '建设用地规划许可证', en: 'Land Planning Permit' },
      number: '地字第3301122026YG0000001号',
      holder: '示例置业有限公司',
      issuer: '示范县规划和自然资源局',
      issued: '2026-03-02',
      documentSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it.each([
    ['92330112MA9T00034X', '王小明', '王**'],
    ['110101199003070000x', '王小明', '王**'],
    ['91330112MA9T000343', '示例置业有限公司', '示例置业有限公司'],
  ])('shows a holder %s so: %s -> %s', (creditCode, name, shown) => {
    expect(verificationOf(recordOf({ creditCode, name })).holder).toBe(shown);
  });

  it('answers every unknown identifier alike, whatever is wrong with it', async () => {
    const check = identifier.endsWith('A') ? 'B' : 'A';
    const unknown = [
      `${identifier.slice(0, -1)}${check}`,
      '1.2.156.3005.2.11100000000013338W009.11330112MB9T00046L.330112202604130101.001.I',
      'x',
      '%00',
      "'",
      'p'.repeat(2_000),
    ];
    const answers = new Set<string>();
    const pages = new Set<string>();
    for (const one of unknown) {
      const { status, body, headers } = await api.send(`GET /verify/${one}`);
      answers.add(JSON.stringify([status, body, headers]));
      const page = await api.send(`GET /verify/${one}`, asPage);
      pages.add(JSON.stringify([page.status, page.text, page.headers]));
    }
    expect([answers.size, pages.size]).toEqual([1, 1]);
    expect([...answers][0]).toContain('"licences.unknown"');
    expect([...pages][0]).toMatch(/^\[404,"<!doctype html>/);
  });
});

describe('the page that the QR code leads to', () => {
  it('is in both languages, without scripts, links or pictures, under a policy that allows its style alone', async () => {
    const { status, text, headers } = await api.send(`GET /verify/${identifier}`, asPage);
    expect([status, headers['Content-Type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(text).toMatch(/有效 <span class="en" lang="en">valid/);
    expect(text).not.toMatch(/<script|<img|<a |<link|href=|src=|\son\w+=|style="/);
    const [, style = ''] = /<style>([\s\S]*)<\/style>/.exec(text) ?? [];
    const hash = createHash('sha256').update(style).digest('base64');
    expect(headers['Content-Security-Policy']).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    );
  });

  it('shows a name as text, whatever is in it', () => {
    const name = `<script>alert("1")</script>&'`;
    const page = verificationPage(verificationOf(recordOf({ creditCode: '91330112MA9T000343', name })));
    expect(page).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;');
    expect(page).not.toContain('<script');
  });
});
