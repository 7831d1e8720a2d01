import { describe, expect, it } from 'vitest';
import {
  changeMembers,
  type ConsultationMember,
  holdsDecision,
  isConsulted,
  lastAsked,
  openMembers,
} from '../../../../functions/approvals/domain/consultation.ts';
import { consultMembers } from '../../../../functions/approvals/domain/consult-members.ts';
import { endConsultation } from '../../../../functions/approvals/domain/end-consultation.ts';
import { acceptedCase, demoClock, inMarch, march, receivedCase } from '../../../builders/case-in-hand.ts';

const now = inMarch('05T10:00');
const member = (department: string, more: Partial<ConsultationMember> = {}): ConsultationMember => ({
  department,
  askedAt: march('03T09:00'),
  until: '2026-03-10',
  joint: false,
  ...more,
});
const removed = member('water', { endedAt: march('03T12:00'), end: 'removed' });

describe('the members of a consultation', () => {
  it('are each what they were asked last', () => {
    const again = member('water', { until: '2026-03-12' });
    expect(lastAsked({ consultations: [removed, again, member('gas')] }, 'water')).toBe(again);
    expect(lastAsked({}, 'water')).toBeUndefined();
  });

  it('are awaited until they have ended', () => {
    expect(openMembers({ consultations: [removed, member('gas')] })).toEqual([member('gas')]);
    expect(openMembers({})).toEqual([]);
  });

  it('see the case unless they were sent away last', () => {
    const silent = member('water', { endedAt: march('10T00:00'), end: 'silent' });
    expect(isConsulted({ consultations: [removed] }, 'water')).toBe(false);
    expect(isConsulted({ consultations: [removed, silent] }, 'water')).toBe(true);
    expect(isConsulted({ consultations: [silent] }, 'gas')).toBe(false);
  });

  it('hold the decision while a joint one is awaited', () => {
    const joint = member('gas', { joint: true });
    expect(holdsDecision({ consultations: [member('water'), joint] })).toEqual(['gas']);
    expect(holdsDecision({ consultations: [{ ...joint, endedAt: march('05T09:00') }] })).toEqual([]);
  });

  it('change where they are meant and awaited', () => {
    const change = { remindedAt: march('09T08:30') };
    const all = [removed, member('water'), member('gas')];
    expect(changeMembers({ consultations: all }, ['water'], change).consultations).toEqual([
      removed,
      member('water', change),
      member('gas'),
    ]);
    expect(changeMembers(acceptedCase(), ['water'], change).consultations).toEqual([]);
  });
});

describe('a question to other departments', () => {
  const ask = (before = acceptedCase(), departments: readonly string[] = ['gas', 'gas', 'culture']) =>
    consultMembers(demoClock, before, { departments, days: 3, joint: true }, now);

  it('asks each of them once, until a last day, beside those that were asked before', () => {
    const { one, members, states } = ask(acceptedCase({ consultations: [member('water')] }));
    const asked = { askedAt: march('05T10:00'), until: '2026-03-10', joint: true };
    expect(members).toEqual([
      { department: 'gas', ...asked },
      { department: 'culture', ...asked },
    ]);
    expect(one.consultations).toEqual([member('water'), ...members]);
    expect([states, one.state, one.nextTimer]).toEqual([[], 8, march('09T08:30')]);
  });

  it('is the first where nobody was asked before', () => {
    const { one, members } = ask();
    expect(one.consultations).toEqual(members);
  });

  it('is none to oneself, and none to who is asked already', () => {
    expect(() => ask(acceptedCase(), ['gas', 'police'])).toThrow(
      expect.objectContaining({ code: 'cases.member-own', facts: { department: 'police' } }),
    );
    expect(() => ask(acceptedCase({ consultations: [member('gas')] }), ['water', 'gas'])).toThrow(
      expect.objectContaining({ code: 'cases.member-asked', facts: { department: 'gas' } }),
    );
    expect(ask(acceptedCase({ consultations: [removed] }), ['water']).members).toHaveLength(1);
  });

  it('goes to forty members of one case and no more', () => {
    const asked = (count: number) =>
      acceptedCase({ consultations: Array.from({ length: count }, () => removed) });
    expect(ask(asked(38)).one.consultations).toHaveLength(40);
    expect(() => ask(asked(39))).toThrow('cases.members-too-many');
  });

  it('waits for acceptance', () => {
    expect(() => ask(receivedCase())).toThrow('cases.state-conflict');
  });
});

describe('the answer of a member', () => {
  const end = (consultations: ConsultationMember[], how: 'agree' | 'removed' = 'agree') =>
    endConsultation(demoClock, acceptedCase({ consultations }), { department: 'water', end: how }, now);

  it.each(['agree', 'removed'] as const)('or its removal ends what it was asked: %s', (how) => {
    const { one, member: told } = end([member('water'), member('gas')], how);
    expect(told).toEqual(member('water'));
    expect(one.consultations).toEqual([
      member('water', { endedAt: march('05T10:00'), end: how }),
      member('gas'),
    ]);
    expect(one).toMatchObject({ state: 8, version: 3 });
  });

  it.each([
    ['cases.member-unknown', [], { department: 'water' }],
    ['cases.member-unknown', [removed], { department: 'water' }],
    [
      'cases.opinion-late',
      [member('water', { endedAt: march('05T00:00'), end: 'silent' })],
      { until: '2026-03-10' },
    ],
    [
      'cases.opinion-given',
      [member('water', { endedAt: march('05T00:00'), end: 'none' })],
      { department: 'water' },
    ],
  ] as const)('is refused as %s', (code, members, facts) => {
    expect(() => end([...members])).toThrow(expect.objectContaining({ code, facts }));
  });
});
