import { describe, expect, it } from 'vitest';
import { createFoldFacts } from '../../../functions/approvals/rendezvous/fold-facts.ts';
import type { FoldedProject } from '../../../shared/contracts/project-facts.ts';
import type { LinkedEvent } from '../../../shared/journal/event.ts';
import { applicant, createProjectApi } from '../../builders/project-api.ts';
import { declaration } from '../../builders/project-declaration.ts';

const material = 'boundary-map';
const materialId = 'mat_01KJQ4Z6W0000000000000000A';

/** A project that was registered, got a file, and was then amended. */
const journalOf = async (): Promise<readonly LinkedEvent[]> => {
  const api = createProjectApi();
  const { body } = await api.send('POST /projects', { as: applicant, body: declaration() });
  const projectId = String(body['projectId']);
  await api.send(`PATCH /projects/${projectId}`, { as: applicant, body: { version: 1, name: '甲厂房' } });
  const { events } = await api.ports.readJournal(projectId, 0, 50);
  const amended = events.at(-1);
  if (amended === undefined) throw new Error('the project has no events');
  const { event } = amended;
  const data = { materialId, material, contentType: 'image/png', size: 1, sha256: 'a'.repeat(64) };
  return [
    ...events.slice(0, -1),
    { ...amended, event: { ...event, type: 'material-declared', data } },
    { ...amended, event: { ...event, number: event.number + 1 } },
  ];
};

describe('the folded facts of a project', () => {
  it('keep the files that were announced since they were written last', async () => {
    const journal = await journalOf();
    let kept: FoldedProject = { number: 0, facts: undefined };
    const foldFacts = createFoldFacts({
      findFacts: async () => kept,
      writeFacts: (folded) => {
        kept = folded;
        return [];
      },
      readJournal: async (_, after) => ({
        events: journal.filter(({ event }) => event.number > after),
        more: false,
      }),
    });
    const [first, last] = [journal[0], journal.at(-1)];
    if (first === undefined || last === undefined) throw new Error('the journal is empty');
    await foldFacts(last, []);
    expect(kept.number).toBe(last.event.number);
    expect(kept.facts?.materials).toEqual({ [materialId]: { material, state: 'pending' } });
    const before = kept;
    await foldFacts(first, []);
    expect(kept).toBe(before);
  });

  it('read nothing more where the page that was read goes on from them', async () => {
    const [first, ...rest] = await journalOf();
    if (first === undefined) throw new Error('the journal is empty');
    let kept: FoldedProject = { number: 0, facts: undefined };
    const foldFacts = createFoldFacts({
      findFacts: async () => kept,
      writeFacts: (folded) => {
        kept = folded;
        return [];
      },
      readJournal: () => Promise.reject(new Error('read once more')),
    });
    await foldFacts(first, rest);
    expect(kept.number).toBe(rest.at(-1)?.event.number);
    expect(Object.keys(kept.facts?.materials ?? {})).toEqual([materialId]);
  });
});
