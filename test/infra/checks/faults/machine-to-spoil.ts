import { sound, type Definition } from './sound-machine.ts';
import type { EditableTemplate } from './editable-template.ts';

/** Adds a sound state machine, spoiled by `spoil`; `properties` replaces properties of the resource. */
export const addMachine = (
  template: EditableTemplate,
  spoil: (definition: Definition) => Definition = (definition) => definition,
  properties: Readonly<Record<string, unknown>> = {},
): void => {
  template.Resources['StageLogs'] = {
    Type: 'AWS::Logs::LogGroup',
    Properties: { LogGroupName: '/aws/vendedlogs/states/stage', RetentionInDays: 30 },
  };
  template.Resources['Stage'] = {
    Type: 'AWS::StepFunctions::StateMachine',
    Properties: {
      RoleArn: { 'Fn::GetAtt': ['AuthoriserRole', 'Arn'] },
      DefinitionString: { 'Fn::Sub': JSON.stringify(spoil(sound)) },
      LoggingConfiguration: {
        Level: 'ALL',
        IncludeExecutionData: false,
        Destinations: [{ CloudWatchLogsLogGroup: { LogGroupArn: { 'Fn::GetAtt': ['StageLogs', 'Arn'] } } }],
      },
      TracingConfiguration: { Enabled: true },
      ...properties,
    },
  };
};
