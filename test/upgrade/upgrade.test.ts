import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { DemoCloud } from '../builders/demo-cloud.ts';
import { demoTemplate } from '../builders/demo-template.ts';
import { mark, nextRelease } from './next-release.ts';
import { eventsOf, playOverReleases } from './play-over-releases.ts';

let today = '';
let next = '';
beforeAll(async () => {
  today = await demoTemplate();
  next = await nextRelease({ item: 'S1-10', days: 3 });
});

const clouds: DemoCloud[] = [];
afterEach(async () => {
  for (const cloud of clouds.splice(0)) await cloud.close();
});

const play = async (journey: string, releases: readonly [string, ...string[]], from = 1, every = 1) => {
  const played = await playOverReleases(journey, releases, from, every);
  clouds.push(played.cloud);
  return played;
};

const deadLetters = async (cloud: DemoCloud): Promise<number> => {
  const queues = cloud.cloud.template.byType('AWS::SQS::Queue');
  const dead = queues.filter(({ logicalId }) => /DeadLetters$|^FailuresQueue$/.test(logicalId));
  return (await Promise.all(dead.map(({ logicalId }) => cloud.receive(logicalId)))).flat().length;
};

describe('a county whose template is replaced and rolled back between its requests', () => {
  it.each([
    ['land-permit-waits-for-the-land-contract', 1],
    ['design-review-refused-refiled-and-passed', 8],
  ])(
    'plays %s as if nothing had been deployed: nothing is lost, nothing is doubled',
    async (journey, every) => {
      // a case keeps the promise of the day on which it was filed: the first release stands until then
      const over = await play(journey, [today, next], 3, every);
      expect(over.wrong).toEqual([]);
      expect(over.deployments).toBeGreaterThan(4);
      expect(over.cloud.said()).toContain(mark);
      expect(await deadLetters(over.cloud)).toBe(0);
      const calm = await play(journey, [today]);
      expect(await eventsOf(over.cloud)).toEqual(await eventsOf(calm.cloud));
    },
    240_000,
  );
});
