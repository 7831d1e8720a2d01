import { describe, expect, it } from 'vitest';
import { createNewId } from '../../../shared/kernel/new-id.ts';
import { sha256 } from '../../../shared/kernel/sha256.ts';
import { shanghaiDate, shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';

describe('Shanghai time', () => {
  it('writes a moment with its offset', () => {
    expect(shanghaiIso(Date.parse('2026-03-02T01:05:00.007Z'))).toBe('2026-03-02T09:05:00.007+08:00');
  });

  it('begins the day at 16:00 UTC', () => {
    expect(shanghaiDate(Date.parse('2026-12-31T15:59:59.999Z'))).toBe('2026-12-31');
    expect(shanghaiDate(Date.parse('2026-12-31T16:00:00Z'))).toBe('2027-01-01');
  });
});

describe('ids', () => {
  it('carry their prefix and order by the clock', () => {
    let now = Date.parse('2026-03-02T09:00:00+08:00');
    const newId = createNewId(() => now);
    const first = newId('prj');
    now += 1;
    const second = newId('prj');
    expect(first).toMatch(/^prj_01KJP[0-9A-HJKMNP-TV-Z]{21}$/);
    expect(second > first).toBe(true);
  });

  it('differ within a millisecond', () => {
    const newId = createNewId(() => 0);
    expect(new Set(Array.from({ length: 100 }, () => newId('evt'))).size).toBe(100);
  });
});

describe('SHA-256', () => {
  it('hashes the UTF-8 bytes of a text', () => {
    expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(sha256('临安')).toHaveLength(64);
    expect(sha256('临安')).not.toBe(sha256('临安 '));
  });
});
