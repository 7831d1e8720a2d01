import type { OutageEventData } from '../../../shared/contracts/outage-events.ts';
import type { RouteRequest } from '../../../shared/http/route.ts';
import { commitAnew } from '../../../shared/journal/commit-anew.ts';
import type { Answer } from '../../../shared/journal/commit-types.ts';
import type { Actor } from '../../../shared/journal/event.ts';
import { countyChain } from '../../../shared/journal/keys.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import { shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import type { ApprovalPorts } from '../approval-ports.ts';
import { longestOutage, type OutageFunction } from '../domain/outage.ts';

interface Command {
  readonly actor: Actor;
  readonly from: string;
  readonly to: string;
  readonly what: string;
  readonly function: OutageFunction;
  readonly once: RouteRequest['once'];
}

/**
 * Records that the system was down. The same start and function again corrects the record; ended as it began, it is taken
 * back. No due day moves: it tells whose time it was.
 * @throws DomainError `outages.span-invalid`
 */
export const recordOutage =
  ({ outages, commit, clock }: Pick<ApprovalPorts, 'outages' | 'commit' | 'clock'>) =>
  ({ actor, once, what, function: name, ...span }: Command): Promise<Answer> =>
    commitAnew(commit, async () => {
      const [start, end] = [Date.parse(span.from), Date.parse(span.to)];
      const [from, to] = [shanghaiIso(start), shanghaiIso(end)];
      const before = await outages.find(from, name);
      const isSound = end > start || (end === start && before !== undefined);
      if (!isSound || end > clock() || end - start > longestOutage)
        throw new DomainError('outages.span-invalid');
      const version = (before?.version ?? 0) + 1;
      const facts = { from, to, what, function: name };
      const answer = { status: 201, body: { ...facts, corrects: before !== undefined } };
      const recordedAt = shanghaiIso(clock());
      const data: OutageEventData<'outage-recorded'> = {
        ...facts,
        recordedAt,
        ...(before && { before: { to: before.to, what: before.what } }),
      };
      const record = { ...facts, recordedBy: actor.user, recordedAt, version };
      return {
        answer,
        command: {
          chain: countyChain,
          events: [{ type: 'outage-recorded', project: countyChain, actor, data }],
          writes: [outages.write(record)],
          idempotency: once(answer),
        },
      };
    });
