import { describe, expect, it } from 'vitest';
import { issuePaper } from '../../../../functions/approvals/domain/issue-paper.ts';
import { isPaperLate } from '../../../../functions/approvals/domain/owed-paper.ts';
import { passByDefault } from '../../../../functions/approvals/domain/pass-by-default.ts';
import { giveRelease, useRelease } from '../../../../functions/approvals/domain/release.ts';
import { writePaper } from '../../../../functions/approvals/domain/write-paper.ts';
import { acceptedCase, demoClock, inMarch, march } from '../../../builders/case-in-hand.ts';

const given = (move: string, day: string) => ({ move, reason: '新问题', givenAt: march(`${day}T09:00`) });

describe('a release', () => {
  it('stands beside those that were given before, and changes nothing that people must have seen', () => {
    const first = giveRelease(acceptedCase(), 'correction', { reason: '新问题', givenAt: march('03T09:00') });
    expect(first).toMatchObject({ version: 2, revision: 3, releases: [given('correction', '03')] });
    const more = giveRelease(first, 'suspension', { reason: '新问题', givenAt: march('04T09:00') });
    expect(more.releases).toEqual([given('correction', '03'), given('suspension', '04')]);
  });

  it('is used once, the first of its move, and no other', () => {
    const releases = [given('suspension', '03'), given('correction', '03'), given('correction', '04')];
    const once = useRelease(acceptedCase({ releases }), 'correction', march('05T09:00'));
    const used = { ...given('correction', '03'), usedAt: march('05T09:00') };
    expect(once?.releases).toEqual([releases[0], used, releases[2]]);
    const twice = once && useRelease(once, 'correction', march('06T09:00'));
    expect(twice?.releases).toEqual([
      releases[0],
      used,
      { ...given('correction', '04'), usedAt: march('06T09:00') },
    ]);
    expect(twice && useRelease(twice, 'correction', march('07T09:00'))).toBeUndefined();
  });

  it('is none where none was given', () => {
    expect(useRelease(acceptedCase(), 'correction', march('05T09:00'))).toBeUndefined();
  });
});

describe('the number of a paper', () => {
  it('is the next of its case, behind the serial of the case in its project', () => {
    const { one, document } = writePaper('2602-330112', acceptedCase({ papers: 1 }), 'extension');
    expect(document).toEqual({ number: '2602-330112-S2-12-004-02', kind: 'extension' });
    expect(one.papers).toBe(2);
    expect(writePaper('2602', acceptedCase(), 'extension').document.number).toBe('2602-S2-12-004-01');
  });

  it('has the end of the case where its serial was not yet counted', () => {
    const { serial: _, ...older } = acceptedCase();
    expect(writePaper('2602', older, 'extension').document.number).toBe('2602-S2-12-00000A-01');
  });

  it('stands with what the paper asks for', () => {
    const respond = { what: 'correct', days: 15, basis: '补正规则' } as const;
    expect(writePaper('2602', acceptedCase(), 'correction', { respond }).document).toEqual({
      number: '2602-S2-12-004-01',
      kind: 'correction',
      respond,
    });
  });
});

describe('an approval by default', () => {
  const tacit = { basis: '默认同意规则', paperDays: 1 };

  it('passes in time and owes its paper on the next working day', () => {
    const { one, states } = passByDefault(demoClock, acceptedCase({ tacit }), {
      at: march('13T23:59'),
      now: inMarch('14T00:00'),
    });
    expect(states).toEqual([11]);
    expect(one).toMatchObject({ doneAt: march('13T23:59'), byDefault: true, owed: { due: '2026-03-16' } });
  });

  it('has its paper late from the day after that, whether it comes or not', () => {
    const owed = { due: '2026-03-16' };
    const isLate = (changes: Parameters<typeof acceptedCase>[0], at: string): boolean =>
      isPaperLate(demoClock, acceptedCase({ doneAt: march('13T23:59'), tacit, ...changes }), inMarch(at));
    expect(isLate({ owed }, '16T23:59')).toBe(false);
    expect(isLate({ owed }, '17T00:00')).toBe(true);
    expect(isLate({ owed: { ...owed, issuedAt: march('16T16:00') } }, '20T09:00')).toBe(false);
    expect(isLate({ owed: { ...owed, issuedAt: march('17T16:00') } }, '17T09:00')).toBe(true);
    expect(isLate({}, '20T09:00')).toBe(false);
  });

  it('has its paper issued once, which people must have seen', () => {
    const issued = issuePaper(
      demoClock,
      acceptedCase({ state: 11, owed: { due: '2026-03-16' } }),
      inMarch('16T16:00'),
    );
    expect(issued).toMatchObject({
      owed: { due: '2026-03-16', issuedAt: march('16T16:00') },
      version: 3,
      revision: 3,
    });
    const revoked = acceptedCase({ state: 15, owed: { due: '2026-03-16' } });
    for (const one of [issued, acceptedCase(), revoked])
      expect(() => issuePaper(demoClock, one, inMarch('16T17:00'))).toThrow(
        expect.objectContaining({ code: 'cases.no-paper-owed', facts: { item: 'S2-12' } }),
      );
  });
});
