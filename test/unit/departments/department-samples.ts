import type { DepartmentMessage } from '../../../functions/departments/domain/department-message.ts';
import type { MessageDraft } from '../../../functions/departments/domain/number-messages.ts';
import { makeSigningKey } from '../../../functions/departments/sending/make-signing-key.ts';

export const noon = Date.parse('2026-03-02T12:00:00+08:00');

const ulid = (last: string): string => `01KJ${'0'.repeat(22 - last.length)}${last}`;

export const aDeliveryId = `dlv_${ulid('D1')}`;

export const aMessageData = (
  changes: Partial<DepartmentMessage['data']> = {},
): DepartmentMessage['data'] => ({
  number: 7,
  sequence: 12,
  projectId: `prj_${ulid('P1')}`,
  worksId: `wrk_${ulid('W1')}`,
  caseId: `cas_${ulid('C1')}`,
  item: 'S2-03',
  state: 8,
  version: 3,
  due: '2026-03-26',
  ...changes,
});

export const aMessage = (changes: Partial<DepartmentMessage['data']> = {}): DepartmentMessage => ({
  type: 'case-accepted',
  timestamp: '2026-03-02T12:00:00.000+08:00',
  data: aMessageData(changes),
});

export const aDraft = (department: string, sequence: number): MessageDraft => {
  const { number: _number, ...data } = aMessageData({ sequence });
  return { party: department, type: 'case-opened', timestamp: '2026-03-02T12:00:00.000+08:00', data };
};

/** A key of 32 equal bytes, so that a test can tell one from another. */
export const aKey = (byte: number) => makeSigningKey((bytes) => Buffer.alloc(bytes, byte));
