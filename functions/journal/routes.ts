import type { RelayEnvironment } from './environment.ts';

/** Which hints go to which queue. `fifo`: grouped by project, doubled ones dropped for five minutes. */
export interface RelayRoute {
  readonly queue: keyof RelayEnvironment;
  readonly fifo: boolean;
  /** Types of event; every type when absent. */
  readonly types?: ReadonlySet<string>;
}

export const relayRoutes: readonly RelayRoute[] = [{ queue: 'PROJECTS_WITNESS_QUEUE_URL', fifo: true }];
