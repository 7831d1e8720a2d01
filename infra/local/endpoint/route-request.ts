import type { RawRequest } from './raw-request.ts';
import { readSignature } from './read-signature.ts';

export type Route =
  | { readonly kind: 'admin' }
  | { readonly kind: 'gateway' }
  /** Scope name of the service that is meant; undefined when nothing tells. */
  | { readonly kind: 'service'; readonly service: string | undefined };

const targets: readonly (readonly [string, string])[] = [
  ['DynamoDB_', 'dynamodb'],
  ['DynamoDBStreams_', 'dynamodb'],
  ['AmazonSQS.', 'sqs'],
  ['AWSStepFunctions.', 'states'],
  ['TrentService.', 'kms'],
  ['secretsmanager.', 'secretsmanager'],
];

const firstSegment = (path: string): string => {
  const [, segment = ''] = path.split('/');
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
};

/** Who a request is for: the local cloud itself, an AWS service, or the county's API. */
export const routeRequest = (request: RawRequest, buckets: ReadonlySet<string>): Route => {
  if (request.path === '/_local' || request.path.startsWith('/_local/')) return { kind: 'admin' };
  const [target] = request.headers.get('x-amz-target') ?? [];
  if (target !== undefined)
    return { kind: 'service', service: targets.find(([start]) => target.startsWith(start))?.[1] };
  if (buckets.has(firstSegment(request.path))) return { kind: 'service', service: 's3' };
  const found = readSignature(request);
  if (found.kind === 'read') return { kind: 'service', service: found.signature.scope.service };
  const signed =
    request.headers.get('authorization')?.some((value) => value.startsWith('AWS4-HMAC-SHA256')) ||
    (found.kind === 'malformed' && found.form === 'query' && /X-Amz-/.test(request.rawQuery));
  return signed ? { kind: 'service', service: undefined } : { kind: 'gateway' };
};
