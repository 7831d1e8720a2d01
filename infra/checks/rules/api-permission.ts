import { apiAuthorisers } from '../api-authorisers.ts';
import { apiOperations } from '../api-operations.ts';
import { flatten } from '../flatten.ts';
import { references } from '../references.ts';
import { resourcesOf } from '../resources-of.ts';
import type { Rule } from '../rule.ts';
import type { Template } from '../template.ts';

interface Permission {
  readonly functions: readonly string[];
  readonly apis: readonly string[];
  readonly covers: (tail: string) => boolean;
}

interface Need {
  readonly api: string;
  readonly functionId: string;
  /** What follows the API's id in the source ARN, without the stage. */
  readonly tail: string;
  readonly who: string;
}

const glob = (pattern: string): RegExp =>
  new RegExp(
    `^${pattern
      .replaceAll(/[.+^${}()|[\]\\]/g, String.raw`\$&`)
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
  );

const ids = (value: unknown): readonly string[] => references(value).map(({ id }) => id);

const permissions = (template: Template): readonly Permission[] =>
  resourcesOf(template, 'AWS::Lambda::Permission').flatMap(({ properties }) => {
    if (properties['Principal'] !== 'apigateway.amazonaws.com' || properties['SourceArn'] === undefined)
      return [];
    if (properties['Action'] !== 'lambda:InvokeFunction') return [];
    const arn = flatten(properties['SourceArn']);
    const afterApi = arn
      .slice(arn.lastIndexOf(':') + 1)
      .split('/')
      .slice(1);
    // an authoriser's ARN has no stage; a route's begins with one
    const tail = afterApi[0] === 'authorizers' ? afterApi : afterApi.slice(1);
    const pattern = glob(tail.join('/'));
    return [
      {
        functions: ids(properties['FunctionName']),
        apis: ids(properties['SourceArn']),
        covers: (text: string) => pattern.test(text),
      },
    ];
  });

const needs = (template: Template): readonly Need[] => [
  ...apiOperations(template).flatMap(({ api, method, path, integration }) =>
    (integration ?? [])
      .filter((id) => !id.startsWith('AWS::'))
      .map((functionId) => ({
        api,
        functionId,
        tail: `${method}${path.replaceAll(/\{[^}]+\}/g, '*')}`,
        who: `${method} ${path}`,
      })),
  ),
  ...apiAuthorisers(template).flatMap(({ api, scheme, functions }) =>
    functions.map((functionId) => ({
      api,
      functionId,
      tail: 'authorizers/any',
      who: `the authoriser ${scheme}`,
    })),
  ),
];

export const apiPermission: Rule = {
  codes: ['api.permission'],
  check: (template) => {
    const given = permissions(template);
    const isGiven = (need: Need): boolean =>
      given.some(
        ({ functions, apis, covers }) =>
          functions.includes(need.functionId) && apis.includes(need.api) && covers(need.tail),
      );
    return needs(template)
      .filter((need) => !isGiven(need))
      .map(({ functionId, who, api }) => ({
        rule: 'api.permission',
        subject: functionId,
        what: `${api} may not invoke it for ${who}`,
        remedy:
          'add an AWS::Lambda::Permission for apigateway.amazonaws.com with the SourceArn of this API and route',
      }));
  },
};
