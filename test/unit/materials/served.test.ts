import { describe, expect, it } from 'vitest';
import { inspectContent } from '../../../functions/materials/inspection/inspect-content.ts';
import { createPromote } from '../../../functions/materials/store/promote.ts';
import { onlyTheDeclaredIsServed } from './promotion-property.ts';

describe('whatever comes to the key of a material, told twice, late, to inspectors that die', () => {
  it('serves nothing but the file that was declared', async () => {
    await expect(
      onlyTheDeclaredIsServed({ inspect: inspectContent, createPromote }),
    ).resolves.toBeUndefined();
  });
});
