/** Logical ids under which state stands in deployed counties, by the kind of stack. Never rename one. */
export const pinnedLogicalIds: Readonly<Record<'county' | 'account', Readonly<Record<string, string>>>> = {
  county: {
    Api: 'AWS::ApiGateway::RestApi',
    FailuresQueue: 'AWS::SQS::Queue',
    JournalTable: 'AWS::DynamoDB::Table',
    ProjectsTable: 'AWS::DynamoDB::Table',
    ProjectsWitnessDeadLetters: 'AWS::SQS::Queue',
    ProjectsWitnessQueue: 'AWS::SQS::Queue',
  },
  account: {},
};
