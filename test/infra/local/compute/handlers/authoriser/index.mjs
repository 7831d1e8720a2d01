let asked = 0;

const answer = (effect, resource, context) => ({
  principalId: 'somebody',
  policyDocument: {
    Version: '2012-10-17',
    Statement: [{ Action: 'execute-api:Invoke', Effect: effect, Resource: resource }],
  },
  context: { asked, ...context },
});

export const handler = async (event) => {
  asked += 1;
  const stage = event.methodArn.split('/').slice(0, 2).join('/');
  switch (event.headers.authorization) {
    case 'allow':
      return answer('Allow', `${stage}/*`, { flag: true });
    case 'narrow':
      return answer('Allow', `${stage}/GET/things`);
    case 'deny':
      return answer('Deny', `${stage}/*`);
    case 'unauthorised':
      throw new Error('Unauthorized');
    case 'garbage':
      return { allowed: true };
    case 'nested':
      return answer('Allow', `${stage}/*`, { nested: {} });
    default:
      throw new Error('boom');
  }
};
