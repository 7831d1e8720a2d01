import { describe, expect, it } from 'vitest';
import { paperOf } from '../../../functions/notices/writing/read-paper.ts';
import { anEvent } from '../../builders/events.ts';

describe('the paper of an event', () => {
  it('is read of what happens to cases and forms', () => {
    const document = { number: '2602-330112-89-01-306278-S2-12-004-01', kind: 'acceptance' };
    expect(paperOf(anEvent({ type: 'case-accepted', data: { document } }))).toEqual(document);
    expect(paperOf(anEvent({ type: 'case-timer-passed', data: {} }))).toBeUndefined();
  });

  it('is not the document of a licence', () => {
    const document = { sha256: 'a'.repeat(64), bytes: 1 };
    expect(paperOf(anEvent({ type: 'licence-issued', data: { document } }))).toBeUndefined();
  });
});
