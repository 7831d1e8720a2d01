import { DomainError } from '../../../shared/kernel/domain-error.ts';

/**
 * Runs what depends on recorded facts alone, so that its failure comes again however often it is tried: any error that
 * is no rule of ours becomes one.
 * @throws DomainError `licences.not-composed` with the `cause`, and what `make` throws of rules
 */
export const composing = async <Made>(make: () => Made | Promise<Made>): Promise<Made> => {
  try {
    return await make();
  } catch (cause) {
    throw cause instanceof DomainError ? cause : new DomainError('licences.not-composed', { cause });
  }
};
