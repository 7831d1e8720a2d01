import * as fc from 'fast-check';
import { expect } from 'vitest';
import { documentKey } from '../../../functions/licences/document-key.ts';
import type { IssuerPorts } from '../../../functions/licences/issuing/issuer-ports.ts';
import { createInMemoryLicences, type InMemoryLicences } from '../../builders/in-memory-licences.ts';
import { misfortunes, steppedClient, stepping, unlessCrashed } from '../../builders/stepping.ts';

/** Numbers 1 to n, each of one licence, each licence with its document and one event. */
const expectSound = async (world: InMemoryLicences, projects: readonly string[]): Promise<void> => {
  const known = await Promise.all(projects.map((projectId) => world.ports.store.readProject(projectId)));
  const licences = known.flatMap((one) => one.licences);
  expect(licences.map(({ licence }) => licence.number).sort()).toEqual(
    projects.map((_, index) => `地字第3301122026YG${String(index + 1).padStart(7, '0')}号`),
  );
  for (const { licence, document } of licences)
    expect(world.documents.has(documentKey(licence.licenceId, document.sha256))).toBe(true);
  for (const projectId of projects) expect(await world.events(projectId, 'licence-issued')).toHaveLength(1);
};

/** Holds when no number is given twice or left out, whatever becomes of hints, processes and their order. */
export const numbersAreGapFree = async (
  changed: (ports: IssuerPorts) => Partial<IssuerPorts>,
  runs = 150,
): Promise<void> => {
  const circumstances = fc.record({
    projects: fc.integer({ min: 2, max: 4 }),
    /** Hints of each process, by project: late, doubled and missing ones. */
    workers: fc.array(fc.array(fc.nat(3), { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 4 }),
    faults: misfortunes,
    scheduler: fc.scheduler(),
  });
  await fc.assert(
    fc.asyncProperty(circumstances, async ({ projects: count, workers, faults, scheduler }) => {
      const world = createInMemoryLicences();
      const projects: string[] = [];
      for (let made = 0; made < count; made += 1) {
        const project = await world.register();
        await world.pass(project, 'S1-10');
        projects.push(project.projectId);
      }
      const step = stepping(() => scheduler.schedule(Promise.resolve()), [...faults]);
      const client = steppedClient(world.journal.client, step);
      const putDocument: IssuerPorts['putDocument'] = (...given) =>
        step(() => world.ports.putDocument(...given));
      const issuer = world.issuer({
        client,
        ports: { putDocument, ...changed({ ...world.ports, putDocument }) },
      });
      const work = async (hints: readonly number[]): Promise<void> => {
        for (const hint of hints) await unlessCrashed(issuer.follow(projects[hint % count] ?? ''));
      };
      await Promise.all([Promise.all(workers.map(work)), scheduler.waitIdle()]);
      // whatever was lost on the way comes again
      for (const projectId of projects) await world.issuer({ ports: changed(world.ports) }).follow(projectId);
      await expectSound(world, projects);
    }),
    { numRuns: runs },
  );
};
