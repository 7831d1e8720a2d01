import type { Limit } from '../../../shared/catalogue/catalogue-item.ts';
import type { ListedCase } from './approval-case.ts';

/** When the clock of a limit starts; undefined before acceptance. */
export const startOfLimit = (
  { from }: Pick<Limit, 'from'>,
  { receivedAt, acceptedAt }: Pick<ListedCase, 'receivedAt' | 'acceptedAt'>,
): string | undefined =>
  acceptedAt === undefined ? undefined : from === 'receipt' ? (receivedAt ?? acceptedAt) : acceptedAt;
