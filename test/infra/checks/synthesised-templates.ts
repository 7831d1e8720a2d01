import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { synth } from '../../../infra/synth.ts';

export interface SynthesisedTemplates {
  readonly directory: string;
  readonly exitCode: number;
  readonly lines: readonly string[];
  read(county: string): string;
  remove(): void;
}

/** Runs the synthesis of every county once, into a folder of its own. */
export const synthesisedTemplates = async (): Promise<SynthesisedTemplates> => {
  const directory = mkdtempSync(join(tmpdir(), 'groundbreak-synth-'));
  const lines: string[] = [];
  const exitCode = await synth(['--out', directory], (line) => lines.push(line));
  return {
    directory,
    exitCode,
    lines,
    read: (county) => readFileSync(join(directory, `groundbreak-${county}.template.json`), 'utf8'),
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
};
