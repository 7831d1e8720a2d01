import { describe, expect, it } from 'vitest';
import { numbersAreGapFree } from '../unit/licences/issuing-property.ts';
import { documentLeftBehind } from './licences/document-left-behind.ts';
import { serialWithoutGuard } from './licences/serial-without-guard.ts';

const red = /Property failed after \d+ tests/;

describe('"gives no number twice and leaves none out" turns red for', () => {
  it('a serial that is taken whether or not another licence has it', async () => {
    await expect(numbersAreGapFree(serialWithoutGuard, 1_000)).rejects.toThrow(red);
  });

  it('a document that is put while the record is already written', async () => {
    await expect(numbersAreGapFree(documentLeftBehind, 1_000)).rejects.toThrow(red);
  });
});
