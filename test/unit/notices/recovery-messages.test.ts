import { describe, expect, it } from 'vitest';
import { caseEventOf } from '../../builders/case-events.ts';
import type { InMemoryNotices } from '../../builders/in-memory-notices.ts';
import { officeOwner } from '../../builders/office-project.ts';
import { someRemedies } from '../../builders/papers.ts';
import { rebuildLost } from '../../builders/restored-state.ts';
import { askCorrection } from './ask-correction.ts';
import { refusedCase } from './refused-case.ts';
import { restoreNoticesOf } from './restore-notices-of.ts';

const owner = { roles: ['applicant'], organisation: officeOwner } as const;

const lose = (world: InMemoryNotices, projectId: string) =>
  rebuildLost(world.journal, restoreNoticesOf(world), ['COUNTY', projectId]);

describe('messages about papers, after everything but the journal was lost', () => {
  const [phone, mail] = ['13800001234', 'office@demo-999901.example'];
  /** A refused case of which nobody was told; papers of its project are told from now on. */
  const registered = async () => {
    const filed = await refusedCase();
    await filed.world.send('PUT /contacts', { as: owner, body: { phone, mail } });
    return filed;
  };
  const later = async (world: InMemoryNotices, projectId: string): Promise<readonly string[]> => {
    for (const hours of [1, 1, 80]) {
      await world.follow(projectId);
      world.pass(hours * 3_600_000);
      await world.sweep();
    }
    return world.sent.map(({ key }) => key);
  };

  it('are not sent twice, whether they were sent or not taken; what was not taken is sent no more', async () => {
    const filed = await registered();
    const { world, place } = filed;
    world.outcomes.push({ kind: 'sent' }, { kind: 'failed', reason: 'status-503' });
    const notice = await askCorrection(filed);
    await world.follow(place.projectId);
    await lose(world, place.projectId);
    expect(await later(world, place.projectId)).toEqual([`${notice}#sms`, `${notice}#mail`]);
    expect(world.printed).toHaveLength(2);
  });

  it('are sent once by each channel for a paper that was not written yet, and for each later one', async () => {
    const filed = await registered();
    const { world, place, first, code } = filed;
    const owed = await askCorrection(filed);
    await lose(world, place.projectId);
    expect(world.sent).toEqual([]);
    const told = await later(world, place.projectId);
    expect(told).toEqual([`${owed}#sms`, `${owed}#mail`]);
    const number = `${code}-S2-03-001-03`;
    const document = { number, kind: 'refusal', remedies: someRemedies };
    await world.record(caseEventOf('case-refused', place, first, { reasons: ['x'], document }));
    expect(await later(world, place.projectId)).toEqual([...told, `${number}#sms`, `${number}#mail`]);
  });
});
