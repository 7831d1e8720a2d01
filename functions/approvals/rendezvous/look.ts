import type { LookAnswer, LookInput } from '../../../shared/contracts/workflow-steps.ts';
import type { RendezvousPorts } from './rendezvous-ports.ts';

// An execution lives for a year at most.
const oldAge = 300 * 86_400_000;
const longestWait = 31_536_000;

/**
 * Applies whatever is due to a case and answers when to look again. An execution of an older generation is told that it
 * is over, one that grows old is renewed.
 */
export const look =
  ({ clock, settle, renew }: Pick<RendezvousPorts, 'clock' | 'settle' | 'renew'>) =>
  async ({ caseId, applicationId, generation, startedAt }: LookInput): Promise<LookAnswer> => {
    const seen = await settle(caseId);
    const over: LookAnswer = { closed: true, version: seen.revision, seconds: 1 };
    if (seen.closed || seen.nextTimer === undefined || generation < seen.generation) return over;
    const now = clock();
    if (now - Date.parse(startedAt) > oldAge) {
      await renew(applicationId, generation, 'age');
      return over;
    }
    const seconds = Math.ceil((seen.nextTimer - now) / 1_000);
    return { closed: false, version: seen.revision, seconds: Math.min(longestWait, Math.max(1, seconds)) };
  };
