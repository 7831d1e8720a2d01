import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { licenceItems } from '../../functions/licences/domain/licence-item.ts';
import { type Licence, licenceRecord } from '../../functions/licences/domain/licence.ts';
import { sha256 } from '../../shared/kernel/sha256.ts';
import { officeOwner } from '../builders/office-project.ts';
import { textAt } from '../builders/text-at.ts';
import { type LicenceCloud, owner, startLicenceCloud } from '../infra/licences/licence-cloud.ts';
import { expectOneEmbeddedFont, expectSaid, pagesOf } from './poppler.ts';

interface Issued {
  readonly licence: Licence;
  readonly file: string;
}

let cloud: LicenceCloud;
let folder: string;
beforeAll(async () => {
  cloud = await startLicenceCloud();
  folder = mkdtempSync(join(tmpdir(), 'groundbreak-issued-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await cloud.close();
});

/** What the owner reads of a licence, and the document that it fetches. */
const fetchLicence = async (licenceId: string): Promise<Issued> => {
  const { body } = await cloud.send(`GET /licences/${licenceId}`, { as: owner });
  const there = await cloud.send(`GET /licences/${licenceId}/document`, { as: owner });
  expect(there.status).toBe(303);
  const document = await fetch(there.headers.get('location') ?? '');
  const bytes = Buffer.from(await document.arrayBuffer());
  expect(sha256(bytes)).toBe(textAt(body, 'document', 'sha256'));
  const file = join(folder, `${licenceId}.pdf`);
  writeFileSync(file, bytes);
  return { licence: licenceRecord.parse(body['content']), file };
};

/** The four licences of a project whose owner has this name. */
const issueAll = async (name: string): Promise<readonly Issued[]> => {
  const project = await cloud.register({ parties: [{ type: 1, name, creditCode: officeOwner }] });
  for (const item of licenceItems) {
    await cloud.pass(project, item);
    await cloud.settled();
  }
  const { licences } = await cloud.listed(project.projectId);
  if (!Array.isArray(licences)) throw new TypeError('no licences');
  const issued: Issued[] = [];
  for (const one of licences) issued.push(await fetchLicence(textAt(one, 'licenceId')));
  return issued;
};

describe('the documents of a running county, fetched as their owner does and read by Poppler', () => {
  it.each(['示例置业有限公司', '示例䶮记㼆有限公司'])(
    'of %s say what the records say, every character in an embedded font',
    async (name) => {
      const issued = await issueAll(name);
      expect(issued.map(({ licence }) => licence.item)).toEqual(licenceItems);
      for (const { licence, file } of issued) {
        expectSaid(file, licence);
        expectOneEmbeddedFont(file);
        expect(licence.holder.name).toBe(name);
        expect(pagesOf(file).join('')).toContain(name);
      }
    },
  );
});
