import * as z from 'zod/mini';
import { executionInput } from '../../../shared/contracts/workflow-steps.ts';
import type { Clock } from '../../../shared/kernel/clock.ts';
import type { ApplicationRecord } from '../domain/stage-record.ts';
import type { StartExecution } from './start-execution.ts';
import type { StarterStore } from './starter-store.ts';

export interface RepairPorts {
  readonly clock: Clock;
  readonly store: StarterStore;
  readonly start: StartExecution;
  readonly onFailure: (applicationId: string, error: unknown) => void;
}

const hour = 3_600_000;

/** Hours between two repairs: the more often it was needed, the rarer it is tried. */
const pause = ({ generation }: ApplicationRecord): number => Math.min(24, generation - 1) * hour;

const wasRaisedLately = (application: ApplicationRecord, now: number): boolean =>
  application.raisedAt !== undefined && now - Date.parse(application.raisedAt) < pause(application);

const restart = async (
  { clock, store, start }: Pick<RepairPorts, 'clock' | 'store' | 'start'>,
  application: ApplicationRecord,
): Promise<void> => {
  const now = clock();
  const isOurs = await store.raise(application, now);
  // Another one has raised it: that one starts it.
  if (isOurs) await start(application.applicationId, application.generation + 1);
};

/**
 * Finds the applications whose timers are overdue by an hour and has each driven by a new execution.
 * One that fails is told and does not hold up the others.
 */
export const sweep =
  (ports: RepairPorts) => async (): Promise<{ readonly restarted: number; readonly failed: number }> => {
    const now = ports.clock();
    let [restarted, failed] = [0, 0];
    for (const applicationId of await ports.store.overdue(now - hour)) {
      try {
        const application = await ports.store.findApplication(applicationId);
        if (application === undefined || wasRaisedLately(application, now)) continue;
        await restart(ports, application);
        restarted += 1;
      } catch (error) {
        failed += 1;
        ports.onFailure(applicationId, error);
      }
    }
    return { restarted, failed };
  };

const failureEvent = z.object({ detail: z.object({ input: z.string() }) });

/**
 * An execution ended that should not have: its application gets a new one at once, or, when that has just been done,
 * by the sweep.
 */
export const repairExecution =
  (ports: Omit<RepairPorts, 'onFailure'>) =>
  async (event: unknown): Promise<void> => {
    const { detail } = failureEvent.parse(event);
    const { applicationId, generation } = executionInput.parse(JSON.parse(detail.input));
    const application = await ports.store.findApplication(applicationId);
    if (application === undefined) return;
    // Raised, but perhaps not started: the same event comes again when that failed.
    if (application.generation === generation + 1) await ports.start(applicationId, application.generation);
    if (application.generation !== generation) return;
    const now = ports.clock();
    if (wasRaisedLately(application, now)) await ports.store.hasten(application, now);
    else await restart(ports, application);
  };
