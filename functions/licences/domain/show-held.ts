import type { HeldLicence } from './held-licence.ts';
import { licenceTitles } from './licence-item.ts';

/** What is owed, and what stands in the way. */
export const showHeld = ({ caseId, item, department, worksId, reason, heldSince }: HeldLicence) => ({
  caseId,
  item,
  kind: licenceTitles[item],
  department,
  worksId: worksId ?? null,
  heldSince,
  reason,
});
