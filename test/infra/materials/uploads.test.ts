// long: one cloud for all that is handed in
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textAt } from '../../builders/text-at.ts';
import { hostileFiles } from '../../unit/materials/hostile-files.ts';
import { type MaterialsCloud, owner, pdf, said, startMaterialsCloud, stranger } from './materials-cloud.ts';

let cloud: MaterialsCloud;
beforeAll(async () => {
  cloud = await startMaterialsCloud();
});
afterAll(() => cloud.close());

const sum = Buffer.from(said(Buffer.from('x')).sha256, 'hex').toString('base64');
const issueOf = (body: Readonly<Record<string, unknown>>): string => textAt(body, 'issues', 0, 'code');
const codeIn = (xml: string): string => /<Code>([^<]+)<\/Code>/.exec(xml)?.[1] ?? xml;

describe('a file', () => {
  it('is announced, put, found clean and fetched, as its owner named it', async () => {
    const { materialId, found } = await cloud.bring(pdf);
    expect(found).toMatchObject({ status: 'clean', material: 'site-plan' });
    expect(await cloud.events(materialId)).toEqual(['material-declared', 'material-promoted']);
    const there = await cloud.download(materialId);
    expect(there.status).toBe(303);
    const file = await fetch(there.headers.get('location') ?? '');
    expect(file.headers.get('content-disposition')).toContain(encodeURIComponent('总平面图.pdf'));
    expect(Buffer.from(await file.arrayBuffer()).equals(pdf)).toBe(true);
  });

  it('is not to be fetched before it was found clean, nor by who has nothing to do with its project', async () => {
    const { materialId } = await cloud.announce(pdf);
    expect((await cloud.download(materialId)).status).toBe(409);
    expect((await cloud.download(materialId, stranger)).status).toBe(404);
    expect((await cloud.download(materialId, { role: 'department', department: 'nr' })).status).toBe(404);
    const read = await cloud.send(`GET /materials/${materialId}`, { as: stranger });
    expect([read.status, read.body['code']]).toEqual([404, 'materials.not-found']);
  });

  it('that is announced again with the same key is the same material with a new address', async () => {
    const first = await cloud.declare(said(pdf), { key: 'twice' });
    await cloud.pass(60);
    const second = await cloud.declare(said(pdf), { key: 'twice' });
    expect([second.status, second.body['materialId']]).toEqual([201, first.body['materialId']]);
    expect(textAt(second.body, 'upload', 'url')).not.toBe(textAt(first.body, 'upload', 'url'));
    const stored = await cloud.put(cloud.uploadOf(second.body), pdf);
    expect(stored.status).toBe(200);
    const records = JSON.stringify(await cloud.records('MaterialsTable'));
    expect(records).not.toContain('X-Amz-Signature');
  });
});

describe('a hostile announcement', () => {
  it.each([
    ['larger than accepted', { size: 300_000_000 }, 'materials.too-large'],
    [
      'of a type that the county does not accept',
      { material: 'application-form', contentType: 'image/vnd.dwg', fileName: 'a.dwg' },
      'materials.type-not-accepted',
    ],
  ])('%s breaks a rule', async (_, changes, code) => {
    const answer = await cloud.declare({ ...said(pdf), ...changes });
    expect([answer.status, answer.body['code']]).toEqual([422, code]);
  });

  it.each([
    ['a way out of the folder', { fileName: '../../plan.pdf' }, 'file-name.separator'],
    ['a way out of a Windows folder', { fileName: '..\\plan.pdf' }, 'file-name.separator'],
    ['a turned direction of writing', { fileName: 'plan\u202Efdp.pdf' }, 'file-name.hidden'],
    ['a new line', { fileName: 'plan\r\nSet-Cookie: a=b.pdf' }, 'file-name.control'],
    ['a very long name', { fileName: `${'长'.repeat(400)}.pdf` }, 'file-name.length'],
    ['a program inside its name', { fileName: 'plan.exe.pdf' }, 'file-name.program'],
    ['a device for a name', { fileName: 'CON.pdf' }, 'file-name.reserved'],
    ['the ending of another type', { fileName: 'plan.png' }, 'file-name.extension'],
    ['a material that nobody knows', { material: 'anything' }, 'material.unknown'],
  ])('with %s is not valid', async (_, changes, code) => {
    const answer = await cloud.declare({ ...said(pdf), ...changes });
    expect([answer.status, issueOf(answer.body)]).toEqual([400, code]);
  });

  it.each([
    ['0 bytes', { size: 0 }],
    ['no whole number of bytes', { size: 1.5 }],
    ['a hash that is none', { sha256: 'ABC' }],
  ])('with %s is not valid', async (_, changes) => {
    const answer = await cloud.declare({ ...said(pdf), ...changes });
    expect([answer.status, answer.body['code']]).toEqual([400, 'request.invalid']);
  });

  it('for the project of another is answered as if there were none', async () => {
    const answer = await cloud.declare(said(pdf), { as: stranger });
    expect([answer.status, answer.body['code']]).toEqual([404, 'materials.project-unknown']);
  });
});

describe('a hostile upload', () => {
  const other = Buffer.from(pdf).fill(0, 40, 42);
  const longer = Buffer.concat([pdf, Buffer.from('%')]);
  const turned = (url: string, from: RegExp, to: string): string => url.replace(from, to);

  it.each<
    [string, number, string, Buffer, Readonly<Record<string, string | undefined>>, (url: string) => string]
  >([
    ['of another length', 403, 'SignatureDoesNotMatch', longer, {}, String],
    ['of other bytes', 400, 'XAmzContentChecksumMismatch|BadDigest', other, {}, String],
    ['under another hash', 403, 'SignatureDoesNotMatch', pdf, { 'x-amz-checksum-sha256': sum }, String],
    [
      'without a hash',
      403,
      'SignatureDoesNotMatch|AccessDenied',
      pdf,
      { 'x-amz-checksum-sha256': undefined },
      String,
    ],
    ['under another type', 403, 'SignatureDoesNotMatch', pdf, { 'content-type': 'text/html' }, String],
    [
      'that would replace',
      403,
      'SignatureDoesNotMatch|AccessDenied',
      pdf,
      { 'if-none-match': undefined },
      String,
    ],
    [
      'to the key of another',
      403,
      'SignatureDoesNotMatch',
      pdf,
      {},
      (url) => turned(url, /mat_.{26}/, `mat_${'0'.repeat(26)}`),
    ],
    ['out of its folder', 403, 'SignatureDoesNotMatch', pdf, {}, (url) => turned(url, /prj_.{26}\//, '')],
    [
      'with a forged signature',
      403,
      'SignatureDoesNotMatch',
      pdf,
      {},
      (url) => turned(url, /(X-Amz-Signature=)[0-9a-f]{8}/, '$100000000'),
    ],
    [
      'with a longer life',
      403,
      'SignatureDoesNotMatch|AuthorizationQueryParametersError',
      pdf,
      {},
      (url) => turned(url, /X-Amz-Expires=900/, 'X-Amz-Expires=604800'),
    ],
    ['without a signature', 403, 'AccessDenied', pdf, {}, (url) => turned(url, /\?.*$/, '')],
    [
      'with a header that was not signed',
      403,
      'AccessDenied|SignatureDoesNotMatch',
      pdf,
      { 'x-amz-meta-a': 'b' },
      String,
    ],
  ])('%s is refused by the store (%i %s)', async (_, status, code, body, headers, change) => {
    const upload = await cloud.announce(pdf);
    const answer = await cloud.put({ ...upload, url: change(upload.url) }, body, headers);
    expect([answer.status, codeIn(await answer.text())]).toEqual([status, expect.stringMatching(code)]);
    await cloud.settled();
    expect((await cloud.read(upload.materialId))['status']).toBe('pending');
  });

  it('that comes too late is refused by the store', async () => {
    const upload = await cloud.announce(pdf);
    await cloud.pass(901);
    const answer = await cloud.put(upload, pdf);
    expect([answer.status, codeIn(await answer.text())]).toEqual([403, 'AccessDenied']);
    expect((await cloud.read(upload.materialId))['status']).toBe('pending');
  });

  it('of the same again, before or after the inspection, changes nothing', async () => {
    const upload = await cloud.announce(pdf);
    expect((await cloud.put(upload, pdf)).status).toBe(200);
    expect((await cloud.put(upload, pdf)).status).toBe(412);
    await cloud.settled();
    const answer = await cloud.put(upload, pdf);
    expect([answer.status, codeIn(await answer.text())]).toEqual([412, 'PreconditionFailed']);
    expect(await cloud.events(upload.materialId)).toEqual(['material-declared', 'material-promoted']);
  });

  it('is read by nobody through the address with which it was put', async () => {
    const upload = await cloud.announce(pdf);
    await cloud.put(upload, pdf);
    const answer = await fetch(upload.url);
    expect(answer.status).toBe(403);
    expect((await fetch(upload.url.replace(/\?.*$/, ''))).status).toBe(403);
  });
});

describe('a hostile file that is put as it was announced', () => {
  const seen = new Set<string>();
  const cases = hostileFiles.filter(({ bytes, declared, reason }) => {
    const isNew = bytes.length > 0 && declared === undefined && !seen.has(reason);
    seen.add(reason);
    return isNew;
  });
  const extensions: Readonly<Record<string, string>> = {
    'application/pdf': 'pdf',
    'application/ofd': 'ofd',
    'image/png': 'png',
    'image/jpeg': 'jpg',
    'image/tiff': 'tif',
    'image/vnd.dwg': 'dwg',
  };

  it.each(
    cases.map(({ says, reason, bytes, type }) => [says, reason, bytes, type ?? 'application/pdf'] as const),
  )('%s is refused: %s', async (_, reason, bytes, type) => {
    const { materialId, found } = await cloud.bring(bytes, type, extensions[type]);
    expect(found).toMatchObject({
      status: 'refused',
      reason,
      text: { zh: expect.any(String), en: expect.any(String) },
    });
    expect(await cloud.events(materialId)).toEqual(['material-declared', 'material-refused']);
    expect((await cloud.keysIn('MaterialsBucket')).filter((key) => key.includes(materialId))).toEqual([]);
    expect((await cloud.download(materialId, owner)).status).toBe(409);
  });

  it('are at least fifteen kinds', () => {
    expect(cases.length).toBeGreaterThanOrEqual(15);
  });
});
