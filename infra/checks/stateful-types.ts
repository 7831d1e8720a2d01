/** Types whose replacement loses data, messages, running work or an address that others hold. */
export const statefulTypes: readonly string[] = [
  'AWS::ApiGateway::RestApi',
  'AWS::DynamoDB::Table',
  'AWS::KMS::Key',
  'AWS::S3::Bucket',
  'AWS::SQS::Queue',
  'AWS::SecretsManager::Secret',
  'AWS::StepFunctions::StateMachine',
];

/** Of these, the ones that hold what cannot be made again. */
export const irreplaceableTypes: readonly string[] = [
  'AWS::DynamoDB::Table',
  'AWS::KMS::Key',
  'AWS::S3::Bucket',
  'AWS::SecretsManager::Secret',
];
