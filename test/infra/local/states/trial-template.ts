import type { JsonObject } from '../../../../infra/local/states/json.ts';
import type { LoadedResource, LoadedTemplate } from '../../../../infra/local/template/loaded-template.ts';

export const start = Date.parse('2026-03-02T01:00:00Z');
export const machineArn = 'arn:aws:states:eu-central-1:000000000000:stateMachine:trial';
export const roleArn = 'arn:aws:iam::000000000000:role/trial-role';
export const invoke = 'arn:aws:states:::lambda:invoke';
export const functionArn = (name: string): string =>
  `arn:aws:lambda:eu-central-1:000000000000:function:${name}`;

export interface TrialParts {
  readonly functions?: Readonly<Record<string, unknown>>;
  readonly properties?: Readonly<Record<string, unknown>>;
}

const resource = (logicalId: string, type: string, arn: string, properties = {}): LoadedResource => ({
  logicalId,
  type,
  arn,
  properties,
  physicalName: logicalId,
});

export const templateOf = (definition: JsonObject, options: TrialParts = {}): LoadedTemplate => {
  const DefinitionString = JSON.stringify(definition);
  const properties = { DefinitionString, RoleArn: roleArn, ...options.properties };
  const all = [
    resource('Trial', 'AWS::StepFunctions::StateMachine', machineArn, properties),
    resource('TrialRole', 'AWS::IAM::Role', roleArn),
    ...Object.keys(options.functions ?? {}).map((name) =>
      resource(name, 'AWS::Lambda::Function', functionArn(name)),
    ),
  ];
  return {
    stackName: 'trial',
    resources: new Map(all.map((one) => [one.logicalId, one])),
    outputs: {},
    assetPath: (key) => key,
    byType: (type) => all.filter((one) => one.type === type),
  };
};
