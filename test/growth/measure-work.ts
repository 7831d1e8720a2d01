import type { EngineClient, Work } from './engine-client.ts';
import { type Ask, growthQuestions } from './growth-questions.ts';
import type { Measured } from './grow-county.ts';

/** The work of each question, asked once. */
export const measureWork = async (
  { client, take }: EngineClient,
  measured: Measured,
): Promise<Readonly<Record<string, Work>>> => {
  const works: Record<string, Work> = {};
  for (const [name, ask] of Object.entries<Ask>(growthQuestions(client, measured))) {
    take();
    await ask();
    works[name] = take();
  }
  return works;
};
