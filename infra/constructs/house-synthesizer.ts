import { DefaultStackSynthesizer } from 'aws-cdk-lib';

/** The deployment checks the bootstrap version by the manifest; the template carries no rule for it. */
export const houseSynthesizer = (): DefaultStackSynthesizer =>
  new DefaultStackSynthesizer({ generateBootstrapVersionRule: false });
