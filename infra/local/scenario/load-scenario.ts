import { readFile } from 'node:fs/promises';
import { messageOf } from './message-of.ts';
import { readScenario, ScenarioMalformed, shiftScenario } from './read-scenario.ts';
import type { Scenario } from './scenario-file.ts';

/** Reads a file, to be played so many days later. @throws ScenarioMalformed, every line with the file's name */
export const loadScenario = async (file: string, shift: number): Promise<Scenario> => {
  try {
    return shiftScenario(readScenario(await readFile(file, 'utf8')), shift);
  } catch (error) {
    const lines = messageOf(error).split('\n');
    throw new ScenarioMalformed(lines.map((line) => `${file}: ${line}`).join('\n'));
  }
};
