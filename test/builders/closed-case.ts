import type { ApprovalCase } from '../../functions/approvals/domain/approval-case.ts';
import type { CaseStop } from '../../functions/approvals/domain/case-stop.ts';
import { noOwnerDays, type OwnerDays } from '../../functions/approvals/domain/day-owner.ts';
import { listedCase } from './listed-case.ts';

export const at = (date: string, time = '09:00'): string => `${date}T${time}:00.000+08:00`;

/** A passed case, ten working days promised, from its receipt and acceptance to its decision. */
export const closedCase = (
  received: string,
  done: string,
  more: Partial<ApprovalCase> = {},
): ApprovalCase => ({
  ...listedCase,
  group: 2,
  owner: '91330112MA9T000343',
  catalogueVersion: '2026-1',
  rulesVersion: '2026-1',
  ignores: [],
  windows: [],
  state: 11,
  receivedAt: at(received),
  acceptedAt: at(received),
  doneAt: at(done),
  ...more,
});

export const stopOf = (from: string, to: string, type: CaseStop['type'] = 'hearing'): CaseStop => ({
  type,
  basis: '行政许可法第四十五条',
  clocks: ['promise'],
  from: at(from),
  to: at(to),
});

export const ownerDays = (department: number, more: Partial<OwnerDays> = {}): OwnerDays => ({
  ...noOwnerDays,
  department,
  ...more,
});
