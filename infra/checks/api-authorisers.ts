import { asRecord } from './as-record.ts';
import { references } from './references.ts';
import { resourcesOf } from './resources-of.ts';
import type { Template } from './template.ts';

export interface ApiAuthoriser {
  readonly api: string;
  /** Name of the security scheme in the body. */
  readonly scheme: string;
  /** Logical ids in the authoriser's uri. */
  readonly functions: readonly string[];
}

/** The security schemes of each body that call an authoriser. */
export const apiAuthorisers = (template: Template): readonly ApiAuthoriser[] =>
  resourcesOf(template, 'AWS::ApiGateway::RestApi').flatMap(({ id, properties }) => {
    const components = asRecord(asRecord(properties['Body'])['components']);
    return Object.entries(asRecord(components['securitySchemes'])).flatMap(([scheme, definition]) => {
      const authoriser = asRecord(definition)['x-amazon-apigateway-authorizer'];
      if (authoriser === undefined) return [];
      const functions = references(asRecord(authoriser)['authorizerUri']).map((reference) => reference.id);
      return [{ api: id, scheme, functions: functions.filter((name) => !name.startsWith('AWS::')) }];
    });
  });
