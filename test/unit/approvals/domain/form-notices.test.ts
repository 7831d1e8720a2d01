import { describe, expect, it } from 'vitest';
import type { ApprovalCase } from '../../../../functions/approvals/domain/approval-case.ts';
import {
  awaitedReports,
  composeNotice,
  isJoined,
  leadOf,
  receivedAtFiling,
  reportedCases,
  wasNoticed,
} from '../../../../functions/approvals/domain/correction-notice.ts';
import { askedCorrection, demoClock, inMarch, march } from '../../../builders/case-in-hand.ts';
import { accepted, aForm, dossierOf, received } from '../../../builders/dossier-in-hand.ts';

const form = aForm();
const { applicationId } = form;
const defect = { material: 'site-plan', what: '缺少竖向标高' };
const defects = [defect];
const reported = { at: march('03T09:00'), defects };
const later = received('S2-03', { receivedAt: march('04T10:00') });
const dossier = (cases: readonly ApprovalCase[]) => dossierOf({ cases, applications: [form] });
const ids = (cases: readonly ApprovalCase[]) => cases.map(({ item }) => item);
const noticed = received('S2-01', { state: 6, corrections: [askedCorrection({ accepted: false })] });

describe('the cases of a form', () => {
  it('are those that were received with it', () => {
    expect([receivedAtFiling(received('S2-12')), receivedAtFiling(later)]).toEqual([true, false]);
    expect(isJoined(dossier([received('S2-12'), received('S2-09')]), received('S2-12'))).toBe(true);
    expect(isJoined(dossier([received('S2-12'), later]), received('S2-12'))).toBe(false);
    const other = received('S2-09', { applicationId: 'app_other' });
    expect(isJoined(dossier([received('S2-12'), other]), received('S2-12'))).toBe(false);
  });

  it('have had their notice when one of them was corrected in receipt', () => {
    expect(wasNoticed(dossier([received('S2-12'), noticed]), applicationId)).toBe(true);
    expect(wasNoticed(dossier([received('S2-12')]), applicationId)).toBe(false);
    const after = accepted('S2-01', { corrections: [askedCorrection()] });
    expect(wasNoticed(dossier([after]), applicationId)).toBe(false);
  });

  it('wait for the notice by their serials once they are reported on', () => {
    const cases = [
      received('S2-12', { reported, serial: 7 }),
      received('S2-09', { reported, serial: 5 }),
      received('S2-01'),
      accepted('S2-03', { reported }),
    ];
    expect(ids(reportedCases(dossier(cases), applicationId))).toEqual(['S2-09', 'S2-12']);
    const { serial: _, ...unnumbered } = received('S2-12', { reported });
    expect(ids(reportedCases(dossier([received('S2-09', { reported }), unnumbered]), applicationId))).toEqual(
      ['S2-12', 'S2-09'],
    );
  });

  it('are awaited while their departments have said nothing', () => {
    const cases = [
      received('S2-12', { reported }),
      received('S2-09'),
      accepted('S2-01'),
      later,
      received('S2-16', { state: 7, corrections: [askedCorrection({ accepted: false })] }),
    ];
    expect(ids(awaitedReports(dossier(cases), applicationId))).toEqual(['S2-09']);
  });

  it('are led by the department of their first stage', () => {
    expect(
      [[1], [2], [3], [4], [2, 3], []].map((stages) => leadOf(demoClock, { stages } as typeof form)),
    ).toEqual(['nr', 'nr', 'housing', 'housing', 'nr', 'nr']);
  });
});

describe('the one notice of a form', () => {
  const compose = (cases: readonly ApprovalCase[], id = applicationId) =>
    composeNotice(demoClock, dossier(cases), id, { now: inMarch('05T10:00') });

  it('says to each case what its department has found, under the number of the first', () => {
    const water = { at: march('03T10:00'), defects: [{ material: 'soil-plan', what: '缺图' }] };
    const notice = compose([
      received('S2-12', { reported, serial: 4 }),
      received('S2-09', { reported: water, serial: 3, papers: 1 }),
    ]);
    const number = '2602-330112-89-01-306278-S2-09-003-02';
    expect(notice?.document).toEqual({
      number,
      kind: 'correction',
      respond: { what: 'correct', days: 15, basis: '示范县工程建设项目审批补正规则（示例）' },
    });
    expect(notice).toMatchObject({ application: form, lead: 'nr' });
    expect(notice?.moved).toMatchObject([
      {
        states: [6],
        one: { item: 'S2-09', papers: 2, corrections: [{ notice: number, defects: water.defects }] },
      },
      { states: [6], one: { item: 'S2-12', corrections: [{ notice: number, defects }] } },
    ]);
    expect(notice?.moved[1]?.one).not.toHaveProperty('papers');
  });

  it('is none when nothing is wanting, and none of a form that nobody filed', () => {
    expect(compose([received('S2-12')])).toBeUndefined();
    const foreign = received('S2-12', { reported, applicationId: 'app_other' });
    expect(compose([foreign], 'app_other')).toBeUndefined();
  });
});
