import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import type { Resource, SpecDatabase } from '@aws-cdk/service-spec-types';

let loaded: SpecDatabase | undefined;

/** The database of all CloudFormation types, read once (about a second). */
export const specDatabase = (): SpecDatabase => (loaded ??= loadAwsServiceSpecSync());

export const resourceSpec = (type: string): Resource | undefined => {
  const [found] = specDatabase().lookup('resource', 'cloudFormationType', 'equals', type);
  return found;
};
