import { materialRoutes } from '../../functions/materials/api.ts';
import type { MaterialRules } from '../../functions/materials/domain/material-rules.ts';
import { standardMaterialRules } from '../../functions/materials/domain/standard-material-rules.ts';
import type { RefusalReason } from '../../shared/catalogue/refusal-reasons.ts';
import { promote, refuseMaterial } from '../../functions/materials/domain/material.ts';
import { createMaterialStore } from '../../functions/materials/store/material-store.ts';
import { createMaterialWrites } from '../../functions/materials/store/material-writes.ts';
import { settleMaterial } from '../../functions/materials/use-cases/settle-material.ts';
import { createApi } from '../../shared/http/create-api.ts';
import { createFindRepetition } from '../../shared/journal/find-repetition.ts';
import { createVault } from '../../shared/journal/vault.ts';
import { createNewId } from '../../shared/kernel/new-id.ts';
import { askRoutes } from './ask-routes.ts';
import { anActor } from './events.ts';
import { createInMemoryJournal } from './in-memory-journal.ts';
import { officeOwner } from './office-project.ts';
import type { As } from './project-api.ts';
import { registeredProject } from './registered-project.ts';

const table = 'materials';

export const bringer: As = { roles: ['applicant'], organisation: officeOwner };

/** The context `materials` in memory, without its buckets, and a project in its journal. */
export const createInMemoryMaterials = async (changes: Partial<MaterialRules> = {}) => {
  const clock = (): number => Date.parse('2026-03-02T12:00:00+08:00');
  const newId = createNewId(clock);
  const journal = createInMemoryJournal(clock, table);
  const store = createMaterialStore(journal.client, table);
  const write = createMaterialWrites(table);
  const { commit } = journal;
  const projectId = newId('prj');
  const { data } = registeredProject(newId);
  const event = { type: 'project-registered', project: projectId, actor: anActor(), data };
  await commit({ chain: projectId, events: [event], writes: [] });
  const handler = createApi(materialRoutes, {
    clock,
    newId,
    county: '999901',
    rules: { ...standardMaterialRules, ...changes },
    store,
    write,
    commit,
    vault: createVault(journal.client, journal.journalTable),
    readJournal: journal.read,
    signUpload: ({ key }) => Promise.resolve({ url: `https://uploads.example/${key}`, headers: {} }),
    signDownload: ({ key }) => Promise.resolve(`https://documents.example/${key}`),
    idempotency: { find: createFindRepetition(journal.client, table, clock) },
    log: { error: () => undefined },
  });
  const settle = settleMaterial({ write, commit });
  const found = async (materialId: string) => {
    const material = await store.find({ projectId, materialId });
    if (material === undefined) throw new Error(`no ${materialId}`);
    return material;
  };
  return {
    projectId,
    journal,
    store,
    write,
    send: askRoutes(materialRoutes, handler, clock),
    /** What the inspector does with a file that came. */
    find: async (materialId: string, reason?: RefusalReason): Promise<boolean> => {
      const material = await found(materialId);
      const next = reason === undefined ? promote(material, 'v1') : refuseMaterial(material, reason);
      return next !== undefined && settle(next);
    },
  };
};
