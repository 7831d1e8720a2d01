import { DomainError } from '../../../shared/kernel/domain-error.ts';

const ownerType = 1;

/**
 * Only one 建设单位 in a project: the one that it is registered for.
 * @throws DomainError `projects.owner-single`
 */
export const checkParty = (
  party: { readonly type: number; readonly creditCode: string },
  owner: string,
): void => {
  if (party.type === ownerType && party.creditCode !== owner) throw new DomainError('projects.owner-single');
};
