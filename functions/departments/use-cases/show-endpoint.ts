import { shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import type { Endpoint } from '../domain/endpoint.ts';
import { namedParty } from '../domain/party.ts';

const moment = (at: number | undefined): string | null => (at === undefined ? null : shanghaiIso(at));

/** An endpoint as an admin sees it. */
export const showEndpoint = ({ party, url, state, failingSince, pausedAt }: Endpoint) => ({
  ...namedParty(party),
  url,
  state,
  failingSince: moment(failingSince),
  pausedAt: moment(pausedAt),
});
