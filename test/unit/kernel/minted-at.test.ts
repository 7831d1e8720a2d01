import { describe, expect, it } from 'vitest';
import { mintedAt } from '../../../shared/kernel/minted-at.ts';
import { createNewId } from '../../../shared/kernel/new-id.ts';

describe('an id', () => {
  it.each(['2026-03-02T09:00:00.123+08:00', '1999-12-31T16:00:00Z', '2199-12-31T23:59:59.999Z'])(
    'tells that it was made at %s',
    (at) => {
      expect(mintedAt(createNewId(() => Date.parse(at))('cas'))).toBe(Date.parse(at));
    },
  );
});
