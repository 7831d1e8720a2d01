import type { Caller } from '../../../shared/http/route.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';

/** @throws DomainError `organisations.not-found` for any but the caller's own organisation; nobody acts here for another */
export const refuseForeign = ({ organisation }: Pick<Caller, 'organisation'>, creditCode: string): void => {
  if (organisation !== creditCode) throw new DomainError('organisations.not-found');
};
