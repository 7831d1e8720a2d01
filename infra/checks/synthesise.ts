import { readFileSync } from 'node:fs';
import { Aspects } from 'aws-cdk-lib';
import { WriteNagSuppressionsToCloudFormationAspect } from 'cdk-nag';
import type { County } from '../counties/schema.ts';
import { createApp } from '../create-app.ts';
import { nagFindings } from './nag-findings.ts';
import type { Finding } from './rule.ts';

export interface SynthesisedTemplate {
  readonly stack: string;
  readonly text: string;
  /** Of cdk-nag, which looks at constructs. */
  readonly findings: readonly Finding[];
}

/** Writes the templates of all counties given, acknowledgements in their metadata. */
export const synthesise = (counties: readonly County[], outdir: string): readonly SynthesisedTemplate[] => {
  const app = createApp({ counties, outdir });
  Aspects.of(app).add(new WriteNagSuppressionsToCloudFormationAspect());
  const { stacks } = app.synth();
  const findings = nagFindings(app);
  return stacks.map(({ stackName, hierarchicalId, templateFullPath }) => ({
    stack: stackName,
    text: readFileSync(templateFullPath, 'utf8'),
    findings: findings.filter(({ subject }) => subject.startsWith(`${hierarchicalId}/`)),
  }));
};
