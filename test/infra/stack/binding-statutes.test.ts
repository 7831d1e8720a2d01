import { describe, expect, it } from 'vitest';
import { countyLines } from '../../../infra/checks/county-lines.ts';
import { bindingStatutes } from '../../../infra/counties/binding-statutes.ts';
import { countyNamed } from './template-of.ts';

const demo = countyNamed('demo-999901');

describe('a statute of another unit than the promise', () => {
  const found = bindingStatutes(demo);

  it('is compared for every published start day', () => {
    expect(found.map(({ item }) => item)).toEqual(['S2-07', 'S3-05']);
    expect(found.find(({ item }) => item === 'S2-07')?.starts).toEqual([]);
  });

  it('binds before three working days when seven days end in a long holiday', () => {
    const starts = found.find(({ item }) => item === 'S3-05')?.starts;
    // 2026-02-13: seven days end on 02-20, moved to 02-24; three working days end on 02-25.
    expect(starts).toContainEqual(['2026-02-13', '2026-02-18']);
    expect(starts?.some(([first, last]) => first <= '2026-04-21' && '2026-04-21' <= last)).toBe(false);
  });

  it('is told with its days when the county is synthesised', () => {
    const [line, ...others] = countyLines(demo);
    expect(others).toEqual([]);
    expect(line).toMatch(
      /^note demo-999901 S3-05: promised 3 working days from acceptance, but 7 days from receipt/,
    );
    expect(line).toContain('2026-02-13/2026-02-18');
  });
});
