import type { StateWrite } from '../../../shared/journal/commit-types.ts';
import type { LinkedEvent } from '../../../shared/journal/event.ts';
import type { Effect } from '../../../shared/journal/follow.ts';
import { issueOrHold } from './issue-or-hold.ts';
import type { IssuerPorts } from './issuer-ports.ts';
import { readPassed } from './read-passed.ts';
import { revokeLicence } from './revoke-licence.ts';
import { mayFree, retryHeld } from './retry-held.ts';

/**
 * The effect of one event, for the follower: a case that passed gets its licence or is held, in the transaction of the
 * cursor; what was held is tried again when it may be free; what was revoked loses it.
 */
export const createIssuer =
  (ports: IssuerPorts) =>
  async ({ event }: LinkedEvent, cursor: StateWrite): Promise<Effect> => {
    if (mayFree(event)) await retryHeld(ports)(event);
    const passed = readPassed(event);
    if (passed === undefined) return revokeLicence(ports)(event);
    switch (await issueOrHold(ports)({ passed, upTo: event.number, cursor })) {
      case 'issued':
        return 'advanced';
      case 'lost':
        return 'retry';
      case 'none':
        return [];
    }
  };
