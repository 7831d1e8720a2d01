import { AwsSolutionsChecks } from 'cdk-nag';
import type { IConstruct } from 'constructs';
import type { Finding } from './rule.ts';

/** What cdk-nag AwsSolutions finds below a construct and nobody has acknowledged there. */
export const nagFindings = (scope: IConstruct): readonly Finding[] =>
  new AwsSolutionsChecks()
    .validateScope(scope)
    .violations.flatMap(({ ruleName, description, violatingResources }) =>
      violatingResources.map(({ constructPath }) => ({
        rule: 'nag',
        subject: constructPath ?? 'template',
        what: `${ruleName}: ${description}`,
        remedy: 'correct it, or acknowledge it with a reason beside the construct that causes it',
      })),
    );
