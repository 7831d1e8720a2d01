import { applicationRenewed } from '../../../shared/contracts/case-events.ts';
import { caseResubmitted } from '../../../shared/contracts/case-life.ts';
import type { JournalEvent } from '../../../shared/journal/event.ts';
import type { ApplicationRecord } from '../domain/stage-record.ts';

/** An application whose workflow goes on in another execution. */
export const renewed = (before: ApplicationRecord, event: JournalEvent): ApplicationRecord => {
  const { generation, raisedAt = event.recordedAt } = applicationRenewed.parse(event.data);
  return { ...before, generation, raisedAt };
};

/** An application with what was handed in when one of its cases was corrected. */
export const attached = (before: ApplicationRecord, { data }: JournalEvent): ApplicationRecord => {
  const { materials } = caseResubmitted.parse(data);
  if (materials.length === 0) return before;
  const attachments = (before.attachments ?? 0) + 1;
  return { ...before, materials: [...before.materials, ...materials], attachments };
};
