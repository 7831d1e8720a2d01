import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Writes a template, with the asset manifest of its region, into a folder that the test removes. */
export const templateFile = (template: unknown, region = 'eu-central-1'): string => {
  const folder = mkdtempSync(join(tmpdir(), 'groundbreak-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const assets = {
    files: { one: { source: { path: '.' }, destinations: { here: { objectKey: 'one.zip', region } } } },
  };
  writeFileSync(join(folder, 'small.assets.json'), JSON.stringify(assets));
  const path = join(folder, 'small.template.json');
  writeFileSync(path, typeof template === 'string' ? template : JSON.stringify(template));
  return path;
};
