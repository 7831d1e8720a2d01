import { DomainError } from '../../../shared/kernel/domain-error.ts';
import type { ListedCase } from './approval-case.ts';
import { phaseOf } from './case-state.ts';
import type { CaseStop } from './case-stop.ts';

const ended = (stop: CaseStop, at: string): CaseStop =>
  stop.to === undefined ? { ...stop, to: at < stop.from ? stop.from : at } : stop;

/** The case with a stop that begins. @throws DomainError `cases.state-conflict` for a case that is closed or waits */
export const beginStop = <One extends ListedCase>(one: One, stop: CaseStop): One => {
  const phase = phaseOf(one);
  if (phase === 'closed' || phase === 'not-opened' || phase === 'waiting')
    throw new DomainError('cases.state-conflict', { state: one.state, item: one.item });
  return { ...one, stops: [...(one.stops ?? []), stop] };
};

/** The case with every stop ended that still ran: on resumption, and when it closes. */
export const endStops = <One extends ListedCase>(one: One, at: string): One =>
  one.stops === undefined ? one : { ...one, stops: one.stops.map((stop) => ended(stop, at)) };
