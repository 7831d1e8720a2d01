export type Resources = Readonly<Record<string, { readonly Type: string; readonly Properties?: object }>>;

export interface Statement {
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Effect?: 'Allow' | 'Deny';
}

export const get = (id: string, attribute = 'Arn') => ({ 'Fn::GetAtt': [id, attribute] });
export const ref = (id: string) => ({ Ref: id });

/** A role that a service assumes, with one inline policy. */
export const aRole = (statements: readonly Statement[] = [], service = 'lambda.amazonaws.com') => ({
  Type: 'AWS::IAM::Role',
  Properties: {
    AssumeRolePolicyDocument: {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: service } }],
    },
    ...(statements.length === 0
      ? {}
      : {
          Policies: [
            {
              PolicyName: 'inline',
              PolicyDocument: {
                Version: '2012-10-17',
                Statement: statements.map((statement) => ({ Effect: 'Allow', ...statement })),
              },
            },
          ],
        }),
  },
});

export const logs: Statement = {
  Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
  Resource: 'arn:aws:logs:eu-central-1:000000000000:log-group:/aws/lambda/*',
};

/** A function and its role, under `<id>` and `<id>Role`. */
export const aFunction = (
  id: string,
  handler: string,
  properties: object = {},
  statements: readonly Statement[] = [],
): Resources => ({
  [`${id}Role`]: aRole([logs, ...statements]),
  [id]: {
    Type: 'AWS::Lambda::Function',
    Properties: {
      FunctionName: `fn-${id.toLowerCase()}`,
      Code: { S3Bucket: 'assets', S3Key: `${handler}.zip` },
      Handler: 'index.handler',
      Role: get(`${id}Role`),
      Runtime: 'nodejs24.x',
      Timeout: 10,
      ...properties,
    },
  },
});

export const aQueue = (name: string, properties: object = {}) => ({
  Type: 'AWS::SQS::Queue',
  Properties: { QueueName: name, ...properties },
});

export const aPermission = (functionId: string, service: string, sourceArn?: unknown) => ({
  Type: 'AWS::Lambda::Permission',
  Properties: {
    Action: 'lambda:InvokeFunction',
    FunctionName: get(functionId),
    Principal: `${service}.amazonaws.com`,
    ...(sourceArn === undefined ? {} : { SourceArn: sourceArn }),
  },
});

export const polling = (queueId: string): Statement => ({
  Action: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
  Resource: get(queueId),
});
