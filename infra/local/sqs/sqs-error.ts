/** An error as SQS names it in `__type`, with the code that older clients read from `x-amzn-query-error`. */
export class SqsError extends Error {
  readonly code: string;
  readonly status: number;
  readonly queryCode: string;

  constructor(code: string, message: string, options: { status?: number; queryCode?: string } = {}) {
    super(message);
    this.name = code;
    this.code = code;
    this.status = options.status ?? 400;
    this.queryCode = options.queryCode ?? code;
  }
}

export const invalidParameter = (message: string): SqsError =>
  new SqsError('InvalidParameterValue', message, { queryCode: 'InvalidParameterValue' });

export const missingParameter = (name: string): SqsError =>
  new SqsError('MissingParameter', `The request must contain the parameter ${name}.`);

export const noSuchQueue = (): SqsError =>
  new SqsError('QueueDoesNotExist', 'The specified queue does not exist.', {
    queryCode: 'AWS.SimpleQueueService.NonExistentQueue',
  });
