/** Logical ids under which state stands in deployed counties, by the kind of stack. Never rename one. */
export const pinnedLogicalIds: Readonly<Record<'county' | 'account', Readonly<Record<string, string>>>> = {
  county: {
    Api: 'AWS::ApiGateway::RestApi',
    // executions that run for a year call this function with this role
    ApprovalsRendezvousFunction: 'AWS::Lambda::Function',
    ApprovalsRendezvousDeadLetters: 'AWS::SQS::Queue',
    ApprovalsRendezvousQueue: 'AWS::SQS::Queue',
    ApprovalsStarterDeadLetters: 'AWS::SQS::Queue',
    ApprovalsStarterQueue: 'AWS::SQS::Queue',
    ApprovalsTable: 'AWS::DynamoDB::Table',
    FailuresQueue: 'AWS::SQS::Queue',
    JournalTable: 'AWS::DynamoDB::Table',
    LicencesBucket: 'AWS::S3::Bucket',
    LicencesIssuerDeadLetters: 'AWS::SQS::Queue',
    LicencesIssuerQueue: 'AWS::SQS::Queue',
    LicencesTable: 'AWS::DynamoDB::Table',
    ProjectsTable: 'AWS::DynamoDB::Table',
    ProjectsWitnessDeadLetters: 'AWS::SQS::Queue',
    ProjectsWitnessQueue: 'AWS::SQS::Queue',
    StageApprovalMachine: 'AWS::StepFunctions::StateMachine',
    StageApprovalRole: 'AWS::IAM::Role',
  },
  account: {},
};
