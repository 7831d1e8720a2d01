import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { JournalEvent, LinkedEvent } from '../../../shared/journal/event.ts';
import type { KeptToken, RendezvousPorts } from './rendezvous-ports.ts';

export interface WakePorts extends Pick<RendezvousPorts, 'tokens' | 'signal'> {
  /** Waiting cases of a project for which something is due now. */
  readonly dueCases: (projectId: string) => Promise<readonly string[]>;
  /** Cases of an application. */
  readonly casesOf: (projectId: string, applicationId: string) => Promise<readonly string[]>;
  /** The write that forgets a token, if it is still the same. */
  readonly forgetting: (caseId: string, token: string) => TransactWriteItem;
}

/** Events that can open or end a case that waits. */
const freeing: ReadonlySet<string> = new Set([
  'project-amended',
  'works-split',
  'works-merged',
  'land-recorded',
  'case-not-opened',
  'case-correction-lapsed',
  'case-not-a-matter',
  'case-acceptance-refused',
  'case-passed',
  'case-refused',
  'case-withdrawn',
  'case-revoked',
]);

// A transaction holds a hundred writes. A token that is not forgotten is signalled again, to nobody.
const mostForgotten = 90;

type Wakes = (kept: KeptToken) => boolean;

const numberOf = ({ data }: JournalEvent, name: string): number => {
  const value = data[name];
  return typeof value === 'number' ? value : Number.POSITIVE_INFINITY;
};

/** Whether an event can wake an execution. */
export const canWake = (event: JournalEvent): boolean =>
  freeing.has(event.type) || event.case !== undefined || event.type === 'application-renewed';

/**
 * The effect of one event on the executions that wait: those for which something has changed since they looked are
 * signalled, and their tokens forgotten. Signals carry no data and may come twice; the cursor moves with the forgetting.
 */
export const createWake =
  ({ tokens, signal, dueCases, casesOf, forgetting }: WakePorts) =>
  async ({ event }: LinkedEvent): Promise<readonly TransactWriteItem[]> => {
    const wanted = new Map<string, Wakes>();
    const { project, application } = event;
    if (freeing.has(event.type)) for (const caseId of await dueCases(project)) wanted.set(caseId, () => true);
    if (event.case !== undefined) {
      const revision = numberOf(event, 'revision');
      if (!wanted.has(event.case)) wanted.set(event.case, ({ version }) => version < revision);
    }
    if (event.type === 'application-renewed' && application !== undefined) {
      const generation = numberOf(event, 'generation');
      for (const caseId of await casesOf(project, application))
        wanted.set(caseId, (kept) => kept.generation < generation);
    }
    const writes: TransactWriteItem[] = [];
    for (const [caseId, wakes] of wanted) {
      const kept = await tokens.find(caseId);
      if (kept?.token === undefined || !wakes(kept)) continue;
      await signal(kept.token);
      writes.push(forgetting(caseId, kept.token));
    }
    return writes.slice(0, mostForgotten);
  };
