type Code =
  | 'AccessDeniedException'
  | 'InvalidParameterException'
  | 'InvalidRequestException'
  | 'LimitExceededException'
  | 'ResourceExistsException'
  | 'ResourceNotFoundException'
  | 'SerializationException'
  | 'UnknownOperationException';

/** An error as Secrets Manager names it. All are answered with status 400. */
export class SecretsError extends Error {
  readonly code: Code;

  constructor(code: Code, message: string) {
    super(message);
    this.name = code;
    this.code = code;
  }
}
