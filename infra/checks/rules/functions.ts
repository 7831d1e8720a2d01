import { asRecord } from '../as-record.ts';
import { resourcesOf } from '../resources-of.ts';
import type { Rule } from '../rule.ts';

const secretName =
  /(SECRET|PASSWORD|PASSWD|PRIVATE_?KEY|API_?KEY|ACCESS_?KEY|(?<!_TO)TOKEN)(?!.*(ARN|ID|NAME|TTL|SECONDS|URL))/i;
const secretValue =
  /^(AKIA|ASIA)[A-Z0-9]{16}$|-----BEGIN|^eyJ[\w-]+\.[\w-]+\.[\w-]*$|^whsec_|^[A-Za-z0-9+/]{40}$/;

const looksSecret = ([name, value]: readonly [string, unknown]): boolean =>
  typeof value === 'string' && ((secretName.test(name) && value !== '') || secretValue.test(value));

export const functions: Rule = {
  codes: ['function.secret', 'function.reserved'],
  check: (template) =>
    resourcesOf(template, 'AWS::Lambda::Function').flatMap(({ id, properties }) => [
      ...Object.entries(asRecord(asRecord(properties['Environment'])['Variables']))
        .filter(looksSecret)
        .map(([name]) => ({
          rule: 'function.secret',
          subject: id,
          what: `its variable ${name} looks like a secret that everybody can read in the template`,
          remedy: 'keep it in Secrets Manager and pass its ARN',
        })),
      ...(properties['ReservedConcurrentExecutions'] === undefined
        ? []
        : [
            {
              rule: 'function.reserved',
              subject: id,
              what: 'reserves concurrency, which fails on a new account',
              remedy: "limit consumers by the mapping's maximum concurrency",
            },
          ]),
    ]),
};
