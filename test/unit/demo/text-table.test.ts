import { describe, expect, it } from 'vitest';
import { textTable } from '../../../infra/local/demo/text-table.ts';

describe('a table of text', () => {
  it('gives Chinese characters the two columns that they take', () => {
    expect(
      textTable([
        ['灯', 'x'],
        ['red', 'y'],
      ]),
    ).toEqual(['灯   x', 'red  y']);
  });

  it('puts numbers to the right and shows what is missing', () => {
    expect(
      textTable([
        ['days', 'done'],
        [5, null],
        [16, '2026-04-01'],
      ]),
    ).toEqual(['days  done', '   5  –', '  16  2026-04-01']);
  });
});
