import { randomBytes } from 'node:crypto';
import type { LoadedTemplate } from '../template/loaded-template.ts';
import { TemplateError } from '../template/template-error.ts';
import type { Authorise } from './authorise.ts';
import type { Credentials, Identities, Principal } from './identities.ts';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

const accessKeyId = (prefix: string): string =>
  prefix + [...randomBytes(16)].map((byte) => alphabet.charAt(byte % 32)).join('');

const createCredentials = (): Credentials => ({
  accessKeyId: accessKeyId('ASIA'),
  secretAccessKey: randomBytes(30).toString('base64'),
  sessionToken: randomBytes(96).toString('base64'),
});

export const createIdentities = (template: () => LoadedTemplate, authorise: Authorise): Identities => {
  const known = new Map<string, { readonly principal: Principal; readonly credentials: Credentials }>();

  const issue = (principal: Principal): Credentials => {
    const credentials = createCredentials();
    known.set(credentials.accessKeyId, { principal, credentials });
    return credentials;
  };

  const assume = (roleArn: string, service: string, sourceArn: string): { roleId: string; arn: string } => {
    const role = template()
      .byType('AWS::IAM::Role')
      .find(({ arn }) => arn === roleArn);
    if (!role) throw new TemplateError(`${sourceArn}: the template has no role ${roleArn}`);
    const { allowed } = authorise({
      principal: { kind: 'service', service, sourceArn },
      action: 'sts:AssumeRole',
      resource: role.arn,
    });
    if (!allowed)
      throw new TemplateError(`${role.logicalId}: its trust policy does not let ${service} assume the role`);
    return { roleId: role.logicalId, arn: role.arn };
  };

  const principalOfFunction = (functionId: string): Principal => {
    const found = template().resources.get(functionId);
    if (found?.type !== 'AWS::Lambda::Function')
      throw new Error(`the template has no function ${functionId}`);
    const role = assume(String(found.properties['Role']), 'lambda.amazonaws.com', found.arn);
    return { kind: 'function', functionId, ...role };
  };

  return {
    operator: issue({ kind: 'operator' }),
    ofFunction: (functionId) => issue(principalOfFunction(functionId)),
    find: (key) => known.get(key),
    principalOfFunction,
    principalOfRole: (roleArn, service) => ({ kind: 'role', ...assume(roleArn, service, roleArn) }),
  };
};
