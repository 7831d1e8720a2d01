import { apiOperations } from '../api-operations.ts';
import { apiAuthorisers } from '../api-authorisers.ts';
import { asRecord } from '../as-record.ts';
import type { Finding, Rule } from '../rule.ts';
import type { Template } from '../template.ts';

const functionTypes = ['AWS::Lambda::Function', 'AWS::Lambda::Alias', 'AWS::Lambda::Version'];
/** API Gateway gives up after 29 s. */
const longest = 29;

const isFunction = (template: Template, id: string): boolean =>
  functionTypes.includes(template.Resources[id]?.Type ?? '');

const missing = (subject: string, what: string): Finding => ({
  rule: 'api.integration',
  subject,
  what,
  remedy: 'let its uri name one function of the template',
});

const integrationFindings = (template: Template): readonly Finding[] => [
  ...apiOperations(template)
    .filter(({ integrationType }) => integrationType.toLowerCase() !== 'mock')
    .filter(({ integration }) => !integration?.some((id) => isFunction(template, id)))
    .map(({ api, method, path }) => missing(api, `${method} ${path} calls no function of this template`)),
  ...apiAuthorisers(template)
    .filter(({ functions }) => !functions.some((id) => isFunction(template, id)))
    .map(({ api, scheme }) => missing(api, `the authoriser ${scheme} is no function of this template`)),
];

const timeoutFindings = (template: Template): readonly Finding[] =>
  [...new Set(apiOperations(template).flatMap(({ integration }) => integration ?? []))].flatMap((id) => {
    const timeout = asRecord(template.Resources[id]?.Properties)['Timeout'];
    if (typeof timeout !== 'number' || timeout <= longest) return [];
    const what = `answers requests and may run ${timeout} s, API Gateway waits ${longest} s`;
    return [{ rule: 'api.timeout', subject: id, what, remedy: `set its timeout to ${longest} s or less` }];
  });

export const apiIntegration: Rule = {
  codes: ['api.integration', 'api.timeout'],
  check: (template) => [...integrationFindings(template), ...timeoutFindings(template)],
};
