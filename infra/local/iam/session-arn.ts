import type { Place } from '../template/place.ts';
import type { Principal } from './identities.ts';

type Acting = Extract<Principal, { readonly roleId: string }>;

/** `arn:aws:sts::<account>:assumed-role/<role>/<session>`; a function's session bears its logical id. */
export const sessionArn = (principal: Acting, { partition, account }: Place): string => {
  const role = principal.arn.split('/').at(-1) ?? principal.roleId;
  const session = principal.kind === 'function' ? principal.functionId : 'service';
  return `arn:${partition}:sts::${account}:assumed-role/${role}/${session}`;
};

export const describePrincipal = (principal: Principal, place: Place): string => {
  if ('roleId' in principal) return sessionArn(principal, place);
  return principal.kind === 'service'
    ? principal.service
    : `arn:${place.partition}:iam::${place.account}:root`;
};
