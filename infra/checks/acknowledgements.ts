import { asList, asRecord } from './as-record.ts';
import type { Template } from './template.ts';

export interface Acknowledgement {
  /** Logical id of the resource that carries it. */
  readonly id: string;
  /** As cdk-nag names it: `AwsSolutions-IAM5[Resource::*]`. */
  readonly rule: string;
  readonly reason: string;
}

/** The exceptions from cdk-nag that the synthesis wrote into the template. */
export const acknowledgements = (template: Template): readonly Acknowledgement[] =>
  Object.entries(template.Resources).flatMap(([id, { Metadata }]) =>
    asList(asRecord(Metadata?.['cdk_nag'])['rules_to_suppress']).map((one) => {
      const { id: rule, reason } = asRecord(one);
      return { id, rule: String(rule), reason: String(reason) };
    }),
  );
