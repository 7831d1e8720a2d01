/** An error as S3 writes it. `details` become elements of the XML, `headers` go on the answer. */
export class S3Error extends Error {
  readonly status: number;
  readonly code: string;
  readonly details: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    code: string,
    message: string,
    extra: {
      readonly details?: Readonly<Record<string, string>>;
      readonly headers?: Readonly<Record<string, string>>;
    } = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.details = extra.details ?? {};
    this.headers = extra.headers ?? {};
  }
}

export const notImplemented = (what: string): S3Error =>
  new S3Error(
    501,
    'NotImplemented',
    `A header, query or operation you provided implies functionality that is not implemented: ${what}`,
  );

export const accessDenied = (
  message = 'Access Denied',
  details: Readonly<Record<string, string>> = {},
): S3Error => new S3Error(403, 'AccessDenied', message, { details });

export const invalidRequest = (message: string): S3Error => new S3Error(400, 'InvalidRequest', message);

export const invalidArgument = (message: string, name: string, value: string): S3Error =>
  new S3Error(400, 'InvalidArgument', message, { details: { ArgumentName: name, ArgumentValue: value } });
