import type { Command } from '../../shared/journal/commit-types.ts';
import type { Actor, LinkedEvent, NewEvent } from '../../shared/journal/event.ts';
import { emptyHead } from '../../shared/journal/hash-chain.ts';
import { linkEvents } from '../../shared/journal/link-events.ts';

export const aProject = 'prj_01KJPV6000TESTPR0JECT00001';

export const anActor = (facts: Partial<Actor> = {}): Actor => ({
  user: 'applicant-1',
  role: 'applicant',
  organisation: '91330112MA9TE5T12Y',
  channel: 'net',
  ...facts,
});

export const anEvent = (facts: Partial<NewEvent> = {}): NewEvent => ({
  type: 'project-registered',
  project: aProject,
  actor: anActor(),
  data: { code: '2602-330112-89-01-306278', name: '临安精密轴承厂房' },
  ...facts,
});

export const aCommand = (facts: Partial<Command> = {}): Command => ({
  chain: aProject,
  events: [anEvent()],
  writes: [],
  ...facts,
});

/** A sound chain of `length` events. */
export const aChain = (length: number): LinkedEvent[] =>
  linkEvents(
    emptyHead,
    '2026-03-02T09:00:00.000+08:00',
    Array.from({ length }, (_, index) => ({
      id: `evt_${String(index + 1).padStart(26, '0')}`,
      event: anEvent({
        type: index === 0 ? 'project-registered' : 'project-changed',
        data: { step: index + 1 },
      }),
    })),
  );
