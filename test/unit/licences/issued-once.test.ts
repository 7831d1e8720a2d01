import { beforeEach, describe, expect, it } from 'vitest';
import { licenceItems } from '../../../functions/licences/domain/licence-item.ts';
import {
  createInMemoryLicences,
  type InMemoryLicences,
  type LicensedProject,
} from '../../builders/in-memory-licences.ts';
import { numbersAreGapFree } from './issuing-property.ts';

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

describe('whatever comes twice', () => {
  const journey = async (): Promise<unknown> => {
    for (const item of licenceItems) await world.pass(project, item);
    await follow();
    return [
      await known(),
      [...world.documents.keys()],
      (await world.journal.events(project.projectId)).length,
    ];
  };

  it.each([1, 2, 5, 9])('a cursor set back to event %i issues nothing again', async (number) => {
    const before = await journey();
    await world.issuer().replay(project.projectId, number);
    await follow();
    const { length } = await world.journal.events(project.projectId);
    expect([await known(), [...world.documents.keys()], length]).toEqual(before);
  });

  it('two issuers of one project give one licence', async () => {
    await world.pass(project, 'S1-10');
    await Promise.all([follow(), follow(), follow()]);
    expect(await numbers()).toEqual(['地字第3301122026YG0000001号']);
    expect(await world.events(project.projectId, 'licence-issued')).toHaveLength(1);
  });

  it('twenty projects at once take twenty numbers without a gap', async () => {
    const projects = await Promise.all(Array.from({ length: 20 }, () => world.register()));
    for (const one of projects) await world.pass(one, 'S1-10');
    await Promise.all(projects.map(follow));
    const taken = (await Promise.all(projects.map(numbers))).flat().sort();
    expect(taken).toEqual(
      projects.map((_, index) => `地字第3301122026YG${String(index + 1).padStart(7, '0')}号`),
    );
  });

  it('gives no number twice and leaves none out, whatever processes and hints do', async () => {
    await expect(numbersAreGapFree(() => ({}))).resolves.toBeUndefined();
  });
});
