import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { demoTemplate, editedDemoTemplate } from '../builders/demo-template.ts';
import { type CanaryJourney, person, playCanaryJourney } from './canary-journey.ts';
import { findSecrets } from './find-secrets.ts';

const names = [person.name];

/** Every bundle of a copied template writes each text that it reads as JSON into its log. */
const talkative = `const readQuietly = JSON.parse;
JSON.parse = (text, ...rest) => {
  process.stdout.write(String(text) + '\\n');
  return readQuietly(text, ...rest);
};
`;

const leakFrom = (template: string): void => {
  const folder = dirname(template);
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (entry.endsWith('index.mjs')) {
      const path = join(folder, entry);
      writeFileSync(path, talkative + readFileSync(path, 'utf8'));
    }
};

describe('after a journey with a person named in it', () => {
  let journey: CanaryJourney;
  beforeAll(async () => {
    journey = await playCanaryJourney(await demoTemplate());
  });

  it('there is something to search', () => {
    const counts = Map.groupBy(journey.evidence, ({ kind }) => kind);
    const least = { answer: 60, log: 1, item: 60, template: 1 } as const;
    for (const kind of ['answer', 'log', 'item', 'template'] as const)
      expect([kind, (counts.get(kind)?.length ?? 0) >= least[kind]]).toEqual([kind, true]);
  });

  it('no answer, log, item or template holds a secret that may not be there', () => {
    expect(findSecrets(journey.evidence, names)).toEqual([]);
  });

  it('every free text refuses the numbers of a person', () => {
    expect(journey.refusals.length).toBeGreaterThan(10);
    expect(journey.refusals.filter(([, status]) => status !== 400)).toEqual([]);
  });
});

describe('the same journey with a function that leaks', () => {
  it('turns red', async () => {
    const template = await editedDemoTemplate(() => undefined);
    leakFrom(template);
    const found = findSecrets((await playCanaryJourney(template)).evidence, names);
    expect(found.filter((one) => one.startsWith('log ') && one.endsWith('a number of a person'))).not.toEqual(
      [],
    );
    expect(found.filter((one) => one.endsWith(`the name ${person.name}`))).not.toEqual([]);
  });
});
