import { createServer, type Server } from 'node:http';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { department, owner } from '../builders/approval-api.ts';
import { filedOffice } from '../builders/filed-office.ts';
import { type BrowserPage, openChromium } from './chromium.ts';

let browser: BrowserPage;
let server: Server;
let url = '';

/** The page of a case under review, served with the headers that the route gives. */
const servePage = async (): Promise<void> => {
  const { api, file, pass } = await filedOffice(1);
  api.at('2026-09-24T09:00');
  const { cases } = await file(2, ['S2-01', 'S2-03']);
  await pass(cases['S2-01']);
  await api.move(cases['S2-03'] ?? '', 'acceptance', department('nr'));
  api.at('2026-10-10T10:00');
  const headers = { Accept: 'text/html' };
  const page = await api.sendRaw(`GET /cases/${cases['S2-03']}/clock`, { as: owner, headers });
  server = createServer((_request, response) => {
    for (const [name, value] of Object.entries(page.headers)) response.setHeader(name, String(value));
    response.end(page.text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/`;
};

beforeAll(async () => {
  await servePage();
  browser = await openChromium();
});
afterAll(async () => {
  await browser.close();
  server.close();
});

const openAt = async (width: number): Promise<void> => {
  const metrics = { width, height: 900, deviceScaleFactor: 1, mobile: width < 600 };
  await browser.send('Emulation.setDeviceMetricsOverride', metrics);
  const loaded = browser.events().filter(({ method }) => method === 'Page.loadEventFired').length;
  await browser.send('Page.navigate', { url });
  await expect
    .poll(() => browser.events().filter(({ method }) => method === 'Page.loadEventFired').length, {
      timeout: 20_000,
    })
    .toBeGreaterThan(loaded);
};

describe('the page of the clock in a browser', () => {
  it.each([
    ['a phone', 360],
    ['a desk', 1_280],
  ])('fits the width of %s, %i pixels, with its style and without a complaint', async (_what, width) => {
    await openAt(width);
    expect(await browser.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    expect(
      await browser.evaluate("getComputedStyle(document.querySelector('.clock.binds')).borderTopWidth"),
    ).toBe('2px');
    const columns = await browser.evaluate(
      "getComputedStyle(document.querySelector('.clocks')).gridTemplateColumns.split(' ').length",
    );
    expect(columns).toBe(width < 600 ? 1 : 2);
    const complaints = browser.events().filter(({ method }) => method === 'Log.entryAdded');
    expect(
      complaints.map(({ params }) => JSON.stringify(params)).filter((text) => !text.includes('favicon')),
    ).toEqual([]);
  });

  it('runs no script, not even one that has got into it', async () => {
    await openAt(1_280);
    await browser.evaluate(
      "(() => { const one = document.createElement('script'); one.textContent = 'window.ran = true'; document.body.append(one); })()",
    );
    expect(await browser.evaluate('window.ran === true')).toBe(false);
  });

  it('prints every day in black and white, both languages, readable as text', async () => {
    await openAt(1_280);
    const { data } = await browser.send('Page.printToPDF', { printBackground: false });
    const folder = mkdtempSync(join(tmpdir(), 'groundbreak-page-'));
    const file = join(folder, 'clock.pdf');
    writeFileSync(file, Buffer.from(String(data), 'base64'));
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    for (const part of [
      '2026-10-13',
      '承诺',
      'promise',
      '法定',
      'statute',
      '调休上班',
      'worked weekend',
      '先到',
    ])
      expect(text).toContain(part);
    expect(new Set(text.match(/2026-(?:09|10)-\d\d/g)).size).toBeGreaterThanOrEqual(36);
  });
});
