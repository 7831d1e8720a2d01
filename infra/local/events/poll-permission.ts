import type { Cloud } from '../cloud.ts';
import type { Mapping } from './read-mappings.ts';

/** Asks, as the function's role, for each action that polling needs. Says once in the log what is missing. */
export const createPollPermission = (cloud: Cloud, mapping: Mapping) => {
  let said = '';
  return (needs: readonly (readonly [action: string, resource: string])[]): boolean => {
    const principal = cloud.identities.principalOfFunction(mapping.functionId);
    const refused = needs.flatMap(([action, resource]) => {
      const decision = cloud.authorise({ principal, action, resource });
      return decision.allowed ? [] : [decision.message];
    });
    const text = refused.join('; ');
    if (text !== '' && text !== said) cloud.log.write(mapping.id, `the mapping does nothing: ${text}`);
    said = text;
    return refused.length === 0;
  };
};
