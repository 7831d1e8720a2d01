import { describe, expect, it } from 'vitest';
import { relayRoutes } from '../../../functions/journal/routes.ts';
import { caseEventData } from '../../../shared/contracts/case-events.ts';
import { countyChain } from '../../../shared/journal/keys.ts';
import { admin, createInMemoryDepartments, system } from '../../builders/in-memory-departments.ts';
import { caseNamed, connect, facts, fileCases, project } from './told-cases.ts';

const messagesOf = async (bed: ReturnType<typeof createInMemoryDepartments>, department: string) =>
  (await bed.send('GET /feed', { as: system(department) })).body['messages'] as {
    type: string;
    data: Record<string, unknown>;
  }[];

describe('from a fact to a message', () => {
  it('tells the deciding department of each case that was filed, but of none that waits', async () => {
    const bed = createInMemoryDepartments();
    await fileCases(bed, [['nr'], ['water', 0], ['nr']]);
    await bed.follow(project);
    expect(
      (await messagesOf(bed, 'nr')).map(({ type, data }) => [type, data['number'], data['state']]),
    ).toEqual([
      ['case-opened', 1, 1],
      ['case-opened', 2, 1],
    ]);
    expect(await messagesOf(bed, 'water')).toEqual([]);
  });

  it('tells the due day from the event that set it, and none while the clock stands', async () => {
    const bed = createInMemoryDepartments();
    const one = caseNamed(1);
    await fileCases(bed, [['nr']]);
    await bed.record(project, 'case-accepted', { ...facts(8, 2), due: '2026-03-26' }, one);
    await bed.record(project, 'case-timer-passed', facts(8, 2), one);
    await bed.record(project, 'case-special-began', facts(9, 3), one);
    await bed.follow(project);
    const told = await messagesOf(bed, 'nr');
    expect(told.map(({ data }) => [data['state'], data['due'], data['sequence']])).toEqual([
      [1, null, 1],
      [8, '2026-03-26', 2],
      [8, '2026-03-26', 3],
      [9, null, 4],
    ]);
  });

  it('is told once, however often the journal is followed', async () => {
    const bed = createInMemoryDepartments();
    await fileCases(bed, [['nr']]);
    await bed.follow(project);
    await bed.follower.replay(project, 1);
    await bed.follow(project);
    expect(await messagesOf(bed, 'nr')).toHaveLength(1);
  });

  it('of thirty cases fits one transaction', async () => {
    const bed = createInMemoryDepartments();
    await connect(bed, 'nr');
    await fileCases(
      bed,
      Array.from({ length: 30 }, () => ['nr'] as const),
    );
    expect(await bed.follow(project)).toBe(1);
    expect(bed.queue).toHaveLength(30);
  });

  it('is of every event of a case: none is forgotten by the relay', () => {
    const route = relayRoutes.find(({ queue }) => queue === 'DEPARTMENTS_FEED_QUEUE_URL');
    // a case that ends unopened was never told, and who looks at a case changes nothing of it
    const told = Object.keys(caseEventData).filter(
      (type) => type.startsWith('case-') && !['case-not-opened', 'case-link-given'].includes(type),
    );
    expect(told.filter((type) => route?.types?.has(type) !== true)).toEqual([]);
  });
});

describe('from a message to the queue', () => {
  it('makes a delivery only for a department that has an endpoint', async () => {
    const bed = createInMemoryDepartments();
    await connect(bed, 'nr');
    await fileCases(bed, [['nr'], ['water'], ['police']]);
    await bed.follow(project);
    const deliveries = await Promise.all(bed.queue.map((id) => bed.store.findDelivery(id)));
    expect(deliveries.map((one) => one?.party)).toEqual(['nr', 'police']);
  });

  it('empties the outbox again when it died on the way', async () => {
    const bed = createInMemoryDepartments();
    await connect(bed, 'nr');
    await fileCases(bed, [['nr']]);
    await bed.follower.follow(project);
    expect(bed.queue).toEqual([]);
    expect(await bed.store.readOutbox(project)).toHaveLength(1);
    await bed.follow(project);
    expect(bed.queue).toHaveLength(1);
    expect(await bed.store.readOutbox(project)).toEqual([]);
  });

  it('wakes all that waits when the endpoint is set or resumed, and one that is sent again', async () => {
    const bed = createInMemoryDepartments();
    await connect(bed, 'nr');
    await fileCases(bed, [['nr'], ['nr']]);
    await bed.follow(project);
    const ids = bed.queue.splice(0);
    const body = { url: 'https://new.example.com/hook' };
    expect((await bed.send('PUT /departments/nr/endpoint', { as: admin, body })).status).toBe(200);
    await bed.follow(countyChain);
    expect(bed.queue.splice(0)).toEqual(ids);
    await bed.send('POST /departments/nr/resumption', { as: admin });
    await bed.follow(countyChain);
    expect(bed.queue.splice(0)).toEqual(ids);
    expect((await bed.send(`POST /deliveries/${ids[1]}/resend`, { as: admin })).status).toBe(200);
    await bed.follow(countyChain);
    expect(bed.queue).toEqual([ids[1]]);
  });
});
