import type { JournalEvent } from '../../../shared/journal/event.ts';
import { issueOrHold } from './issue-or-hold.ts';
import type { IssuerPorts } from './issuer-ports.ts';

/** Events after which a held licence may be another. */
const freeing: ReadonlySet<string> = new Set([
  'project-amended',
  'building-amended',
  'party-named',
  'land-recorded',
  'licence-requested',
]);

export const mayFree = ({ type }: JournalEvent): boolean => freeing.has(type);

/**
 * Tries what is held of a project once more, the earlier licence before the one that cites it. The cursor does not go
 * along: whatever was issued when this is interrupted is met as issued.
 */
export const retryHeld =
  (ports: IssuerPorts) =>
  async (event: JournalEvent): Promise<void> => {
    const { project, number, type } = event;
    const { held } = await ports.store.readProject(project);
    for (const one of held) {
      const isAsked = type === 'licence-requested' && event.case === one.caseId;
      await issueOrHold(ports)({ passed: one, held: one, upTo: number, isAsked });
    }
  };
