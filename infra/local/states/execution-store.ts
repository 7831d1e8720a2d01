import type { Cloud } from '../cloud.ts';
import type { Execution } from './execution.ts';

const kept = 90 * 86_400_000;

/** Every execution of this local cloud. Closed ones are forgotten after 90 days, and their names are free again. */
export interface ExecutionStore {
  add(execution: Execution): void;
  find(arn: string): Execution | undefined;
  /** Newest first. */
  all(): readonly Execution[];
  /** Cancels what runs, without a word to anybody. */
  clear(): void;
}

export const createExecutionStore = (cloud: Cloud): ExecutionStore => {
  const byArn = new Map<string, Execution>();
  const remembered = ({ ending }: Execution): boolean =>
    ending === undefined || cloud.clock.now() - ending.stoppedAt < kept;
  return {
    add(execution) {
      byArn.delete(execution.arn);
      byArn.set(execution.arn, execution);
    },
    find(arn) {
      const found = byArn.get(arn);
      return found !== undefined && remembered(found) ? found : undefined;
    },
    all: () => [...byArn.values()].filter(remembered).reverse(),
    clear() {
      for (const execution of byArn.values()) {
        if (execution.ending !== undefined) continue;
        const stoppedAt = cloud.clock.now();
        execution.ending = {
          status: 'ABORTED',
          stoppedAt,
          output: undefined,
          error: undefined,
          cause: undefined,
        };
        execution.limit?.cancel();
        execution.abort.abort();
      }
      byArn.clear();
    },
  };
};
