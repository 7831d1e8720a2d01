import type { AwsAnswer } from '../endpoint/aws-service.ts';

export const json = (
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): AwsAnswer => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...headers },
  body: `${JSON.stringify(body)}\n`,
});

/** A request to `/_local` that cannot be done; the message says why. */
export class AdminError extends Error {
  override readonly name = 'AdminError';
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** @throws AdminError when the body is not JSON. */
export const parseBody = (body: Buffer): unknown => {
  try {
    return JSON.parse(body.toString('utf8')) as unknown;
  } catch {
    throw new AdminError(400, 'the body is not JSON');
  }
};
