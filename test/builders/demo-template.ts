import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { synthesiseCounty } from '../../infra/local/synthesise-county.ts';
import type { EditableTemplate } from '../infra/checks/faults/editable-template.ts';
import { madeOnce } from './made-once.ts';

const disposers: (() => void)[] = [];
let synthesised: Promise<string> | undefined;

const synthesise = async (): Promise<string> => {
  const folder = await madeOnce('demo-999901', async () => {
    const county = await synthesiseCounty('demo-999901', process.env, (dispose) => disposers.push(dispose));
    return dirname(county.template);
  });
  return join(folder, 'groundbreak-demo-999901.template.json');
};

/** The template of demo-999901 with its assets, made once for all files of a run and removed after it. */
export const demoTemplate = (): Promise<string> => (synthesised ??= synthesise());

/** A copy of a template and its assets with one thing changed, removed after the run. @returns its path */
export const editedTemplate = (original: string, edit: (template: EditableTemplate) => void): string => {
  const folder = mkdtempSync(join(tmpdir(), 'groundbreak-edited-'));
  disposers.push(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(dirname(original), folder, { recursive: true });
  const copy = join(folder, basename(original));
  const template: EditableTemplate = JSON.parse(readFileSync(copy, 'utf8'));
  edit(template);
  writeFileSync(copy, JSON.stringify(template));
  return copy;
};

/** A copy of the template of demo-999901 with one thing changed. */
export const editedDemoTemplate = async (edit: (template: EditableTemplate) => void): Promise<string> =>
  editedTemplate(await demoTemplate(), edit);

const disposeAll = (): void => disposers.splice(0).forEach((dispose) => dispose());

// a soak is a program of its own, where nothing of the test runner can be had
if (process.env['VITEST'] === undefined) process.once('exit', disposeAll);
else (await import('vitest')).afterAll(disposeAll);
