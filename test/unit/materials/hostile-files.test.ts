import { describe, expect, it } from 'vitest';
import { refusalReasons } from '../../../shared/catalogue/refusal-reasons.ts';
import { hostileFiles } from './hostile-files.ts';
import { judge } from './source-of.ts';

describe('a hostile file is refused with its own reason', () => {
  it.each(hostileFiles.map((file) => [file.says, file] as const))('%s', async (_, file) => {
    expect(await judge(file.bytes, file.type ?? 'application/pdf', file.declared)).toBe(file.reason);
  });

  it('every reason is met by a file of the table, but the one of a file that never came', () => {
    const met = new Set<string>(hostileFiles.map(({ reason }) => reason));
    expect(Object.keys(refusalReasons).filter((reason) => !met.has(reason))).toEqual(['upload.lapsed']);
  });

  it('every reason is said in both languages, and no text twice', () => {
    const texts = Object.values(refusalReasons).flatMap(({ zh, en }) => [zh, en]);
    expect(new Set(texts).size).toBe(2 * Object.keys(refusalReasons).length);
    expect(texts.every((text) => text.trim().length > 3)).toBe(true);
  });
});
