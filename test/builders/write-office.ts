import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Scenario } from '../../infra/local/scenario/scenario-file.ts';
import { withoutSweeps } from './without-sweeps.ts';

const dropSweeps = { send: 'POST /_local/faults', body: withoutSweeps, expect: { status: 201 } };

/** Writes the office as a file of its own: without the sweeps, and without the steps from `end` on. @returns the file */
export const writeOffice = (folder: string, end: string): string => {
  const written = readFileSync(new URL('../journeys/office.json', import.meta.url), 'utf8');
  const scenario = JSON.parse(written) as Scenario;
  const after = scenario.steps.findIndex(({ at }) => at !== undefined && at >= end);
  const steps = [dropSweeps, ...scenario.steps.slice(0, after < 0 ? undefined : after)];
  const file = join(folder, 'office.json');
  writeFileSync(file, JSON.stringify({ ...scenario, steps }));
  return file;
};
