import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allRules } from '../../../infra/checks/all-rules.ts';
import { synth } from '../../../infra/synth.ts';
import { allFaults } from './faults/all-faults.ts';
import { addMachine } from './faults/machine-to-spoil.ts';
import type { EditableTemplate, SeededFault } from './faults/editable-template.ts';
import { synthesisedTemplates, type SynthesisedTemplates } from './synthesised-templates.ts';

const script = fileURLToPath(new URL('../../../infra/synth.ts', import.meta.url));
let templates: SynthesisedTemplates;

const spoiled = (name: string, county: string, edit: (template: EditableTemplate) => void): string => {
  const template: EditableTemplate = JSON.parse(templates.read(county));
  edit(template);
  const file = join(templates.directory, `${name}.json`);
  writeFileSync(file, JSON.stringify(template, null, 1));
  return file;
};

const spoiledBy = ({ county = 'demo-999901', code, edit }: SeededFault): string =>
  spoiled(code, county, edit);

const codesOf = (lines: readonly string[]): readonly string[] =>
  [...new Set(lines.flatMap((line) => /^error \S+ (\S+) /.exec(line)?.[1] ?? []))].sort();

const check = async (file: string): Promise<{ exitCode: number; codes: readonly string[] }> => {
  const lines: string[] = [];
  const exitCode = await synth(['--template', file], (line) => lines.push(line));
  return { exitCode, codes: codesOf(lines) };
};

beforeAll(async () => {
  templates = await synthesisedTemplates();
});
afterAll(() => templates.remove());

describe('synth refuses a template with', () => {
  it.each(allFaults.map((fault) => [fault.by, fault.code, fault] as const))(
    '%s (%s)',
    async (_by, code, fault) => {
      const { exitCode, codes } = await check(spoiledBy(fault));
      expect(codes).toContain(code);
      expect(codes.filter((found) => found !== code && !fault.also?.includes(found))).toEqual([]);
      expect(exitCode).toBe(1);
    },
  );
});

describe('synth', () => {
  it('has a seeded fault for every rule', () => {
    const codes = [...allRules.flatMap((rule) => rule.codes), 'nag', 'synth'];
    expect([...new Set(allFaults.map(({ code }) => code))].sort()).toEqual(codes.sort());
  });

  it.each(['demo-999901', 'linan-330112'])('passes the template of %s as it is', async (county) => {
    expect(await check(spoiled('untouched', county, () => undefined))).toEqual({ exitCode: 0, codes: [] });
  });

  it('finds nothing in a sound state machine but that nobody recorded it', async () => {
    const { codes } = await check(spoiled('machine', 'demo-999901', (template) => addMachine(template)));
    expect(codes).toEqual(['pinned.unlisted']);
  });

  it.each(['nag', 'api.permission', 'partition', 'cost.limit'])('ends its process with 1 on %s', (code) => {
    const fault = allFaults.find((one) => one.code === code);
    const file = fault === undefined ? '' : spoiledBy(fault);
    const { status, stdout } = spawnSync(process.execPath, [script, '--template', file], {
      encoding: 'utf8',
    });
    expect(codesOf(stdout.split('\n'))).toContain(code);
    expect(status).toBe(1);
  });

  it('ends its process with 0 on a template without faults', () => {
    const file = spoiled('untouched', 'demo-999901', () => undefined);
    const { status, stdout } = spawnSync(process.execPath, [script, '--template', file], {
      encoding: 'utf8',
    });
    expect(stdout).toContain('fixed cost a month: USD');
    expect(status).toBe(0);
  });
});
