import { apiAuthorisers } from '../api-authorisers.ts';
import { apiOperations } from '../api-operations.ts';
import { publicOperations } from '../public-operations.ts';
import type { Rule } from '../rule.ts';

export const apiAuthoriser: Rule = {
  codes: ['api.authoriser'],
  check: (template) => {
    const schemes = new Set(apiAuthorisers(template).map(({ api, scheme }) => `${api} ${scheme}`));
    return apiOperations(template)
      .filter(({ method, path }) => method !== 'OPTIONS' && !(`${method} ${path}` in publicOperations))
      .filter(({ api, security }) => !security.some((scheme) => schemes.has(`${api} ${scheme}`)))
      .map(({ api, method, path }) => ({
        rule: 'api.authoriser',
        subject: api,
        what: `${method} ${path} can be called without the authoriser`,
        remedy:
          'name the authoriser in its security, or put it on the list in infra/checks/public-operations.ts',
      }));
  },
};
