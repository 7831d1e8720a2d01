import { describe, expect, it } from 'vitest';
import { createProgress } from '../../../infra/local/demo/progress.ts';

const play = (screen: { isTTY?: boolean; columns?: number }, steps: number): string[] => {
  const written: string[] = [];
  const progress = createProgress({ ...screen, write: (text) => written.push(text) }, steps);
  for (let number = 1; number <= steps; number += 1)
    progress.step(number, { send: 'GET /cases/${S1-05}' }, '2026-03-02 09:05:00');
  progress.end();
  return written;
};

describe('the progress of a demo', () => {
  it('says no more than eleven lines where nobody looks on', () => {
    const lines = play({}, 94);
    expect(lines).toHaveLength(11);
    expect(lines.at(-1)).toBe(`${'█'.repeat(24)} 94/94  2026-03-02 09:05  GET /cases/S1-05\n`);
  });

  it('writes over its own line on a terminal, no wider than it, and takes it away at the end', () => {
    const lines = play({ isTTY: true, columns: 30 }, 2);
    expect(lines).toHaveLength(3);
    expect(lines[0]).toBe(`\r\u001b[2K${'█'.repeat(12)}${'░'.repeat(12)} 1/2 `);
    expect(lines.at(-1)).toBe('\r\u001b[2K');
  });
});
