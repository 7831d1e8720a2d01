import type { LoadedResource } from '../template/loaded-template.ts';
import { TemplateError } from '../template/template-error.ts';
import { parsePolicy, type Statement } from './parse-policy.ts';

const known = new Set(['Action', 'FunctionName', 'Principal', 'SourceArn', 'SourceAccount']);

/** An AWS::Lambda::Permission is one statement of the function's resource policy. */
export const permissionStatement = (
  { logicalId, properties }: LoadedResource,
  functionArn: string,
): Statement => {
  for (const name of Object.keys(properties))
    if (!known.has(name))
      throw new TemplateError(`${logicalId}: the local cloud does not know the permission's ${name}`);
  const { Action, Principal, SourceArn, SourceAccount } = properties;
  const service = /^[a-z0-9.-]+\.amazonaws\.com(\.cn)?$/.test(String(Principal));
  const document = {
    Version: '2012-10-17',
    Statement: {
      Sid: logicalId,
      Effect: 'Allow',
      Action,
      Resource: functionArn,
      Principal: Principal === '*' ? '*' : { [service ? 'Service' : 'AWS']: Principal },
      Condition: {
        ...(SourceArn !== undefined && { ArnLike: { 'aws:SourceArn': SourceArn } }),
        ...(SourceAccount !== undefined && { StringEquals: { 'aws:SourceAccount': SourceAccount } }),
      },
    },
  };
  const [statement] = parsePolicy(document, logicalId, 'resource');
  if (!statement) throw new TemplateError(`${logicalId}: not a permission`);
  return statement;
};
