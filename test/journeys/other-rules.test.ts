import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { exitCodeOf } from '../../infra/local/scenario/run-program.ts';
import { runScenario } from '../../infra/local/scenario/run-scenario.ts';
import { otherRulesTemplate } from '../builders/other-rules-template.ts';

const folder = join(import.meta.dirname, 'other-rules');
const files = (await readdir(folder)).filter((name) => name.endsWith('.json'));

describe('a county of other rules', () => {
  let template = '';
  beforeAll(() => {
    template = otherRulesTemplate();
  });

  it.each(files)(
    'plays %s as written',
    async (file) => {
      const [failures, complaints]: [string[], string[]] = [[], []];
      const code = await exitCodeOf(runScenario, [join(folder, file), '--template', template], {
        environment: process.env,
        signal: new AbortController().signal,
        print: (line) => line.includes('"ok":true') || failures.push(line),
        complain: (line) => complaints.push(line),
        screen: { write: () => true },
      });
      expect({ code, failures, complaints }).toEqual({ code: 0, failures: [], complaints: [] });
    },
    240_000,
  );
});
