import { shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import type { ApprovalPorts } from '../approval-ports.ts';
import type { ApprovalCase } from '../domain/approval-case.ts';
import { countsClaim } from '../domain/claim.ts';
import { outagesOfHandling } from '../domain/outage.ts';

interface JudgedClaim {
  /** Legal moment of the move, ISO 8601, +08:00. */
  readonly effectiveAt: string;
  /** What the event says of it. */
  readonly claim?: { readonly at: string; readonly counted: boolean };
}

/** When a move is effective that a department's system claims for a moment: then, if it counts, or now. */
export const judgeClaim =
  ({ outages, rules }: Pick<ApprovalPorts, 'outages' | 'rules'>) =>
  async (one: ApprovalCase, claimedAt: string | undefined, now: number): Promise<JudgedClaim> => {
    if (claimedAt === undefined) return { effectiveAt: shanghaiIso(now) };
    const claimed = Date.parse(claimedAt);
    const at = shanghaiIso(claimed);
    const tolerance = rules.claimToleranceMinutes * 60_000;
    const down = outagesOfHandling(await outages.during(Math.min(claimed, now), now));
    const counted = countsClaim(one, claimed, { now, tolerance, outages: down });
    return { effectiveAt: counted ? at : shanghaiIso(now), claim: { at, counted } };
  };
