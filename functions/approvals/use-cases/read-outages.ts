import type { ApprovalPorts } from '../approval-ports.ts';
import type { ApprovalCase } from '../domain/approval-case.ts';
import { type Outage, outagesOfHandling } from '../domain/outage.ts';

export type OutagePorts = Pick<ApprovalPorts, 'outages' | 'clock'>;

/** The outages that count in the time of these cases. */
export const readOutages =
  ({ outages, clock }: OutagePorts) =>
  async (cases: readonly Pick<ApprovalCase, 'receivedAt'>[]): Promise<readonly Outage[]> => {
    const receipts = cases.flatMap(({ receivedAt }) =>
      receivedAt === undefined ? [] : [Date.parse(receivedAt)],
    );
    return receipts.length === 0
      ? []
      : outagesOfHandling(await outages.during(Math.min(...receipts), clock()));
  };
