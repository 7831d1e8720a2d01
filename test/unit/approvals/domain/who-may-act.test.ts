import { describe, expect, it } from 'vitest';
import {
  concerns,
  handlingRole,
  headRole,
  mayReadCase,
  mayReadProject,
  ownRole,
} from '../../../../functions/approvals/domain/standing.ts';
import type { Standing } from '../../../../shared/kernel/standing.ts';

const own = { department: 'police' as const, owner: '91330112MA9T000343' };
const member = { department: 'water', askedAt: '', until: '2026-03-09', joint: false };
const shared = { ...own, consultations: [member] };
const as = (role: string, more: Partial<Standing> = {}): Standing => ({ user: 'u', roles: [role], ...more });

const police = as('department', { department: 'police' });
const head = as('head', { department: 'police' });
const water = as('department', { department: 'water' });
const windowClerk = as('window');
const applicant = as('applicant', { organisation: own.owner });
const agent = as('agent', { agentFor: own.owner });
const stranger = as('applicant', { organisation: '91330112MA9TE5T12Y' });
const everybody = { police, head, water, windowClerk, applicant, agent, stranger };
const those = (may: (standing: Standing) => unknown): readonly string[] =>
  Object.entries(everybody).flatMap(([name, standing]) => (may(standing) ? [name] : []));

describe('a case', () => {
  it('concerns the department that handles it and those that it has asked', () => {
    expect(concerns(own, 'police')).toBe(true);
    expect(concerns(own, 'water')).toBe(false);
    expect(concerns(shared, 'water')).toBe(true);
    expect(concerns(shared, undefined)).toBe(false);
  });

  it('is read by its owner, by whom it concerns and by the offices of the county', () => {
    expect(those((one) => mayReadCase(one, own))).toEqual([
      'police',
      'head',
      'windowClerk',
      'applicant',
      'agent',
    ]);
    expect(mayReadCase(water, shared)).toBe(true);
  });

  it('is acted on for its department by its own people, in their role', () => {
    expect(those((one) => ownRole(one, own))).toEqual(['police', 'head']);
    expect([ownRole(police, own), ownRole(head, own)]).toEqual(['department', 'head']);
  });

  it('is released, extended and revoked by the head of its department alone', () => {
    expect(those((one) => headRole(one, own))).toEqual(['head']);
    expect(headRole(head, own)).toBe('head');
    expect(headRole(as('head', { department: 'water' }), own)).toBeUndefined();
  });

  it('is handled by its department, and at the window for every department', () => {
    expect(those((one) => handlingRole(one, own))).toEqual(['police', 'head', 'windowClerk']);
    expect([handlingRole(police, own), handlingRole(windowClerk, own)]).toEqual(['department', 'window']);
    const both = { ...police, roles: ['window', 'department'] };
    expect(handlingRole(both, own)).toBe('department');
    expect(handlingRole(both, { department: 'water' })).toBe('window');
  });
});

describe('a project', () => {
  it('is read by its owner, by every department and by the offices of the county', () => {
    expect(those((one) => mayReadProject(one, own.owner))).toEqual([
      'police',
      'head',
      'water',
      'windowClerk',
      'applicant',
      'agent',
    ]);
  });
});
