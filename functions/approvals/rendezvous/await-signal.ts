import type { AwaitInput } from '../../../shared/contracts/workflow-steps.ts';
import type { RendezvousPorts } from './rendezvous-ports.ts';

// An execution's history holds 25,000 events for up to thirty cases.
const mostRounds = 40;

/**
 * Keeps the token of an execution that waits for a case, if the case is as the execution has seen it; otherwise wakes it
 * at once. What happened between Look and here found no token: so it is looked for once more after the token is kept.
 * Whoever commits after that finds the token.
 */
export const awaitSignal =
  ({ watch, tokens, signal, renew }: Omit<RendezvousPorts, 'clock' | 'settle'>) =>
  async ({ caseId, version, token, applicationId, generation }: AwaitInput): Promise<void> => {
    const before = await tokens.find(caseId);
    if (before !== undefined && before.generation > generation) return signal(token);
    const isSame = before?.generation === generation;
    const rounds = isSame ? before.rounds + 1 : 1;
    const stamp = (before?.stamp ?? 0) + 1;
    const outcome = await tokens.keep(caseId, { token, version, generation, rounds, stamp });
    if (outcome !== 'kept') return signal(token);
    if (!isSame && before?.token !== undefined) await signal(before.token);
    if (rounds >= mostRounds) await renew(applicationId, generation, 'rounds');
    const now = await watch(caseId);
    if (!now.closed && !now.due && now.generation <= generation) return;
    await signal(token);
    await tokens.forget(caseId, token);
  };
