import { describe, expect, it } from 'vitest';
import { createInMemoryDepartments, system } from '../../builders/in-memory-departments.ts';
import { caseNamed, connect, facts, fileCases, project } from './told-cases.ts';

const messagesOf = async (bed: ReturnType<typeof createInMemoryDepartments>, department: string) =>
  (await bed.send('GET /feed', { as: system(department) })).body['messages'] as {
    type: string;
    data: Record<string, unknown>;
  }[];

describe('the messages of a consultation', () => {
  it('tells who is consulted: asked, reminded, silent, each with the last day of its own', async () => {
    const bed = createInMemoryDepartments();
    const one = caseNamed(1);
    const members = [{ department: 'water', until: '2026-03-09' }];
    await fileCases(bed, [['nr']]);
    await bed.record(project, 'case-consulted', { ...facts(8, 3), members }, one);
    await bed.record(project, 'case-opinion-given', { ...facts(8, 4), member: 'culture' }, one);
    await bed.record(project, 'case-consultation-reminded', { ...facts(8, 4), members }, one);
    await bed.record(project, 'case-opinion-silent', { ...facts(8, 4), members }, one);
    await bed.follow(project);
    expect(
      (await messagesOf(bed, 'water')).map(({ type, data }) => [type, data['number'], data['due']]),
    ).toEqual([
      ['case-consulted', 1, '2026-03-09'],
      ['case-consultation-reminded', 2, '2026-03-09'],
      ['case-opinion-silent', 3, null],
    ]);
    expect((await messagesOf(bed, 'nr')).map(({ data }) => data['number'])).toEqual([1, 2, 3, 4, 5]);
  });

  it('tells who is no longer asked that, and nothing after it', async () => {
    const bed = createInMemoryDepartments();
    const one = caseNamed(1);
    await connect(bed, 'water');
    await fileCases(bed, [['nr']]);
    const members = [{ department: 'water', until: '2026-03-09' }];
    await bed.record(project, 'case-consulted', { ...facts(8, 3), members }, one);
    const removed = { ...facts(8, 4), member: 'water', reason: '不涉及' };
    await bed.record(project, 'case-member-removed', removed, one);
    await bed.record(project, 'case-passed', { ...facts(11, 5), due: '2026-03-26' }, one);
    await bed.follow(project);
    expect((await messagesOf(bed, 'water')).map(({ type }) => type)).toEqual([
      'case-consulted',
      'case-member-removed',
    ]);
    expect(bed.queue).toHaveLength(2);
  });
});
