import type { JournalEvent } from '../../shared/journal/event.ts';
import type { Happened } from './world.ts';

/** What the journal of a project says of its cases. */
export const happenedOf = (events: readonly JournalEvent[]): readonly Happened[] =>
  events.flatMap(({ type, case: caseId, data, actor, effectiveAt, recordedAt }) => {
    const { states } = data;
    if (caseId === undefined || !Array.isArray(states)) return [];
    const bySystem = actor.role === 'system';
    return [{ type, caseId, states: states.map(Number), effectiveAt, recordedAt, bySystem }];
  });
