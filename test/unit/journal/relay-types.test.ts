import { describe, expect, it } from 'vitest';
import { relayRoutes } from '../../../functions/journal/routes.ts';
import { caseEventData } from '../../../shared/contracts/case-events.ts';

const typesOf = (queue: string): ReadonlySet<string> =>
  relayRoutes.find((route) => route.queue === queue)?.types ?? new Set();

/** Read by somebody and told to nobody. */
const untold = new Set(['case-link-given']);

const ofCases = Object.keys(caseEventData).filter((type) => type.startsWith('case-') && !untold.has(type));

describe('what happens to a case', () => {
  it.each(ofCases)('as %s wakes its workflow', (type) => {
    expect(typesOf('APPROVALS_RENDEZVOUS_QUEUE_URL')).toContain(type);
  });

  it.each(ofCases)('as %s is told to its department', (type) => {
    expect(typesOf('DEPARTMENTS_FEED_QUEUE_URL')).toContain(type);
  });

  it('begins a period when its paper was served', () => {
    expect(typesOf('APPROVALS_RENDEZVOUS_QUEUE_URL')).toContain('notice-served');
  });
});
