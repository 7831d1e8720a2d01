import * as z from 'zod/mini';
import type { Caller } from '../../../shared/http/route.ts';
import { ownOrganisations } from '../../../shared/kernel/standing.ts';
import { waitsOfProject } from '../domain/wait-of-project.ts';
import { type ReadPorts, readAsOfNow } from './read-as-of-now.ts';

export const overviewQuery = z.strictObject({
  limit: z.optional(z.coerce.number().check(z.int(), z.gte(1), z.lte(20))),
  cursor: z.optional(z.string().check(z.minLength(1), z.maxLength(500))),
});

const usualLimit = 10;

/** The caller's projects, newest first, each with what it waits for. */
export const listOverview =
  (ports: ReadPorts) =>
  async (caller: Caller, { limit = usualLimit, cursor }: z.infer<typeof overviewQuery>) => {
    // A person holds one organisation: an agent who is an applicant too sees the own one here.
    const [owner] = ownOrganisations(caller);
    if (owner === undefined) return { projects: [] };
    const page = await ports.store.listProjects(owner, { limit, cursor });
    const around = { rules: ports.rules.rules, clock: ports.days, now: ports.clock() };
    const dossiers = await Promise.all(page.entries.map(readAsOfNow(ports)));
    const projects = dossiers.flatMap((dossier) => {
      if (dossier === undefined) return [];
      const { projectId, code, name, flowType } = dossier.project;
      return [{ projectId, code, name, flowType, waitsFor: waitsOfProject(around, dossier) }];
    });
    return { projects, ...(page.next !== undefined && { next: page.next }) };
  };
