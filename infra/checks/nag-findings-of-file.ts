import { App, Stack, Validations } from 'aws-cdk-lib';
import { CfnInclude } from 'aws-cdk-lib/cloudformation-include';
import { acknowledgements } from './acknowledgements.ts';
import { nagFindings } from './nag-findings.ts';
import type { Finding } from './rule.ts';
import type { Template } from './template.ts';

const stackId = 'template';

/** The constructs of a written template, with the acknowledgements that its resources carry. */
const include = (file: string, template: Template): Stack => {
  const stack = new Stack(
    new App({ analyticsReporting: false, autoSynth: false, treeMetadata: false }),
    stackId,
  );
  const included = new CfnInclude(stack, 'resources', { templateFile: file });
  for (const { id, rule, reason } of acknowledgements(template)) {
    Validations.of(included.getResource(id)).acknowledge({ id: rule, reason });
  }
  return stack;
};

/** What cdk-nag finds in a written template; one finding that says so when it cannot be made into constructs. */
export const nagFindingsOfFile = (file: string, template: Template): readonly Finding[] => {
  try {
    const prefix = `${stackId}/resources/`;
    return nagFindings(include(file, template)).map((finding) => ({
      ...finding,
      subject: finding.subject.replace(prefix, ''),
    }));
  } catch (error) {
    const what = `cdk-nag cannot look: ${error instanceof Error ? error.message : String(error)}`;
    return [{ rule: 'nag', subject: 'template', what, remedy: 'correct the template first' }];
  }
};
