import { noticeServed } from '../../../shared/contracts/notice-events.ts';
import { tries } from '../../../shared/journal/back-off.ts';
import type { LinkedEvent } from '../../../shared/journal/event.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import { shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import type { CasePorts } from '../approval-ports.ts';
import { beginPeriod } from '../domain/begin-period.ts';
import { approvalEvent, caseFacts, placeOf, systemActor } from '../use-cases/case-event.ts';
import { readCaseFile } from '../use-cases/bring-up-to-date.ts';

/**
 * A paper was served: the period that it names begins in its case. A command of its own before the cursor moves; done
 * twice, it finds the period begun.
 * @throws DomainError `journal.busy`
 */
export const createBeginPeriods =
  (ports: CasePorts) =>
  async ({ event }: LinkedEvent): Promise<void> => {
    if (event.type !== 'notice-served' || event.case === undefined) return;
    const { number, servedAt } = noticeServed.parse(event.data);
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const { one: before } = await readCaseFile(ports)(event.case);
      const now = ports.clock();
      const begun = beginPeriod(ports.days, before, { number, servedAt }, now);
      if (begun === undefined) return;
      const { one, until, provisional } = begun;
      const facts = { ...caseFacts(one, []), notice: number, servedAt, until, provisional };
      const data = { ...facts, lookedAt: shanghaiIso(now) };
      const outcome = await ports.commit({
        chain: one.projectId,
        events: [approvalEvent('case-period-begun', placeOf(one, systemActor, servedAt), data)],
        writes: [ports.write.approvalCase(one)],
      });
      if (outcome.kind === 'committed') return;
      if (outcome.kind === 'busy') break;
    }
    throw new DomainError('journal.busy');
  };
