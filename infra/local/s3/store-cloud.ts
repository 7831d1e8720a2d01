import type { Cloud } from '../cloud.ts';

/** What the store needs of the cloud. */
export interface StoreCloud extends Pick<Cloud, 'account' | 'authorise'> {
  readonly clock: Pick<Cloud['clock'], 'now'>;
  readonly template: Pick<Cloud['template'], 'byType'>;
  readonly usage: Pick<Cloud['usage'], 'add'>;
  readonly log: Pick<Cloud['log'], 'write'>;
}
