import { beforeEach, describe, expect, it } from 'vitest';
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
const numbers = async (one = project): Promise<readonly string[]> =>
  (await known(one)).licences.map(({ licence }) => licence.number);

describe('a licence that cannot be printed', () => {
  const rename = (ownerName: string): Promise<void> =>
    world.record(project.projectId, 'project-amended', { version: 2, changes: { ownerName } });
  const heldEvents = async () =>
    (await world.events(project.projectId, 'licence-held')).map(({ data }) => data);

  it('is held before a number is used, with the code points that are missing, and an alarm', async () => {
    await rename('示例𠮷頔记有限公司');
    const caseId = await world.pass(project, 'S1-10');
    await follow();
    const told = { caseId, item: 'S1-10', department: 'nr', code: 'licences.glyph-missing' };
    expect(await heldEvents()).toMatchObject([{ ...told, characters: ['U+20BB7', 'U+9814'] }]);
    expect(world.alarms.map(({ reason }) => reason.code)).toEqual(['licences.glyph-missing']);
    expect(world.documents.size).toBe(0);
    const other = await world.register();
    await world.pass(other, 'S1-10');
    await follow(other);
    expect(await numbers(other)).toEqual(['地字第3301122026YG0000001号']);
  });

  it('holds what cites it, lets the project go on, and both follow when the name is corrected', async () => {
    await rename('示例𠮷记有限公司');
    const land = await world.pass(project, 'S1-10');
    await world.pass(project, 'S2-03');
    expect(await follow()).toBe(6);
    expect((await heldEvents()).map(({ code, earlier }) => [code, earlier])).toEqual([
      ['licences.glyph-missing', undefined],
      ['licences.earlier-held', land],
    ]);
    await rename('示例吉记有限公司');
    await follow();
    const { licences, held } = await known();
    expect(held).toEqual([]);
    expect(licences.map(({ licence }) => licence.holder.name)).toEqual(
      licences.map(() => '示例吉记有限公司'),
    );
    expect(await numbers()).toEqual(['地字第3301122026YG0000001号', '建字第3301122026GG0000001号']);
  });

  it('is not told twice by events that change nothing, and is told again when somebody asked', async () => {
    await rename('示例𠮷记有限公司');
    const caseId = await world.pass(project, 'S1-10');
    await rename('示例𠮷记工程有限公司');
    await follow();
    expect(await heldEvents()).toHaveLength(1);
    const asked = { caseId, item: 'S1-10', department: 'nr' };
    await world.record(project.projectId, 'licence-requested', asked, { case: caseId });
    await follow();
    expect(await heldEvents()).toHaveLength(2);
    expect((await known()).held).toMatchObject([{ caseId, version: 2 }]);
  });

  it('follows when it was asked for after the font was extended', async () => {
    await rename('示例𠮷记有限公司');
    const caseId = await world.pass(project, 'S1-10');
    await follow();
    await world.record(project.projectId, 'licence-requested', {}, { case: caseId });
    await world.issuer({ ports: { checkGlyphs: () => undefined } }).follow(project.projectId);
    expect(await numbers()).toEqual(['地字第3301122026YG0000001号']);
    expect((await known()).held).toEqual([]);
  });

  it('because the numbers of the day are used up waits for another rule', async () => {
    const ninetyNine = { ...world.ports.store, lastSerial: () => Promise.resolve(99) };
    await world.pass(project, 'S3-05');
    await world.issuer({ ports: { store: ninetyNine } }).follow(project.projectId);
    expect((await heldEvents()).map(({ code }) => code)).toEqual(['licences.serial-exhausted']);
  });

  it('because of a fault of ours is held with the error for the log, and never blocks its project', async () => {
    const cause = new TypeError('no such thing');
    await world.pass(project, 'S1-10');
    await world.pass(project, 'S2-09');
    const print = (): Promise<never> => Promise.reject(cause);
    expect(await world.issuer({ ports: { print } }).follow(project.projectId)).toBe(5);
    expect(world.alarms).toMatchObject([{ reason: { code: 'licences.not-composed' }, error: cause }]);
  });
});
