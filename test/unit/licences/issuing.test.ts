import { beforeEach, describe, expect, it } from 'vitest';
import { documentKey } from '../../../functions/licences/document-key.ts';
import { licenceItems } from '../../../functions/licences/domain/licence-item.ts';
import { sha256 } from '../../../shared/kernel/sha256.ts';
import {
  createInMemoryLicences,
  type InMemoryLicences,
  type LicensedProject,
} from '../../builders/in-memory-licences.ts';

let world: InMemoryLicences;
let project: LicensedProject;
beforeEach(async () => {
  world = createInMemoryLicences();
  project = await world.register();
});

const known = (one = project) => world.ports.store.readProject(one.projectId);
const follow = (one = project): Promise<number> => world.issuer().follow(one.projectId);

describe('a case that passes', () => {
  it('gives each of the four licences, which cites the ones before it', async () => {
    for (const item of licenceItems) {
      await world.pass(project, item);
      await follow();
    }
    const { licences, held } = await known();
    expect(held).toEqual([]);
    expect(licences.map(({ licence, department }) => [licence.number, department])).toEqual([
      ['地字第3301122026YG0000001号', 'nr'],
      ['建字第3301122026GG0000001号', 'nr'],
      ['330112202603020101', 'housing'],
      ['竣备第330112202600001号', 'housing'],
    ]);
    expect(licences.at(-1)?.licence).toMatchObject({
      landPermit: '地字第3301122026YG0000001号',
      worksPermit: '建字第3301122026GG0000001号',
      constructionPermit: '330112202603020101',
      jointAcceptance: false,
      holder: { name: '示例置业有限公司', creditCode: '91330112MA9T000343' },
      issuer: { name: '示范县住房和城乡建设局', creditCode: '11999901MB9T01065N' },
      buildings: [{ name: '1号楼', area: 52_000 }],
    });
    expect(licences[1]?.licence).toMatchObject({ attachments: ['总平面图'] });
  });

  it('has its document before its record, and tells of both', async () => {
    const caseId = await world.pass(project, 'S1-10');
    await follow();
    const [record] = (await known()).licences;
    const licenceId = caseId.replace('cas_', 'lic_');
    const document = world.documents.get(documentKey(licenceId, record?.document.sha256 ?? ''));
    expect(document && sha256(document)).toBe(record?.document.sha256);
    const [event] = await world.events(project.projectId, 'licence-issued');
    expect(event).toMatchObject({
      case: caseId,
      actor: { user: 'licences', role: 'system' },
      data: {
        caseId,
        licenceId,
        item: 'S1-10',
        department: 'nr',
        document: record?.document,
      },
    });
    expect(event?.data).toMatchObject({ number: record?.licence.number, landArea: 13_000 });
    expect(event?.data).not.toHaveProperty('parties');
    expect(await world.ports.store.findByIdentifier(record?.licence.identifier ?? '')).toEqual(record);
  });

  it.each([
    ['another item', 'S2-09', {}],
    ['a tolerated pass', 'S1-10', { state: 12 }],
    ['a decision of a higher authority', 'S1-10', { decidedBy: '省自然资源厅' }],
  ] as const)('gives none when it is %s', async (_what, item, more) => {
    await world.pass(project, item, more);
    await follow();
    expect([await known(), world.documents.size]).toEqual([{ licences: [], held: [] }, 0]);
  });

  it('says what the project was when it passed, not what it became', async () => {
    await world.pass(project, 'S1-10');
    await world.record(project.projectId, 'project-amended', { version: 2, changes: { name: '新名称' } });
    await follow();
    expect((await known()).licences[0]?.licence.projectName).toBe('锦城科创办公楼（示例）');
  });

  it('of works that were split cites what was given to the works before', async () => {
    await world.pass(project, 'S1-10');
    await world.pass(project, 'S2-03');
    const [worksId = ''] = project.works;
    const into = ['甲', '乙'].map((name) => ({
      worksId: world.newId('wrk'),
      name,
      buildings: [],
      predecessors: [worksId],
    }));
    await world.record(project.projectId, 'works-split', { worksId, into });
    await world.pass(project, 'S3-05', { works: into[1]?.worksId });
    await follow();
    const { licence } = (await known()).licences.at(-1) ?? {};
    expect(licence).toMatchObject({ worksName: '乙', worksPermit: '建字第3301122026GG0000001号' });
  });
});
