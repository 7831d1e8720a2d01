import { randomBytes } from 'node:crypto';
import type { StoreCloud } from './store-cloud.ts';
import type { AwsAnswer, AwsService } from '../endpoint/aws-service.ts';
import type { Updatable } from '../updatable.ts';
import { type BucketSettings, readBucketSettings } from './bucket-settings.ts';
import { createObjectShelf, shelfLimit } from './create-object-shelf.ts';
import type { OnObjectCreated } from './object-created.ts';
import { operationOf } from './operation-of.ts';
import { performRequest } from './perform-request.ts';
import { S3Error } from './s3-error.ts';
import { parseTarget } from './s3-target.ts';
import { xmlError } from './xml.ts';

const newHostId = (): string => randomBytes(56).toString('base64');

const newRequestId = (): string => randomBytes(8).toString('hex').toUpperCase();

const errorAnswer = (error: S3Error, requestId: string, withBody: boolean): AwsAnswer => {
  const ids = { requestId, hostId: newHostId() };
  return {
    status: error.status,
    headers: {
      ...error.headers,
      'content-type': 'application/xml',
      'x-amz-request-id': ids.requestId,
      'x-amz-id-2': ids.hostId,
    },
    body: withBody ? xmlError(error.code, error.message, error.details, ids) : '',
  };
};

/**
 * The buckets of the template, in memory. It trusts the endpoint that the signature is right, and checks all else
 * that S3 checks. `onObjectCreated` hears of each new object in a bucket that has EventBridge enabled.
 * @throws Error naming a bucket property that the store does not do.
 */
export const createObjectStore = (
  cloud: StoreCloud,
  onObjectCreated: OnObjectCreated = () => undefined,
  limit = shelfLimit,
): AwsService & Updatable => {
  const shelf = createObjectShelf(limit);
  const bucketsOf = (): ReadonlyMap<string, BucketSettings> =>
    new Map(
      cloud.template
        .byType('AWS::S3::Bucket')
        .map(readBucketSettings)
        .map((one) => [one.name, one]),
    );
  let buckets = bucketsOf();
  let sequence = 0;
  const store = {
    nextSequence: () => (sequence += 1),
    cloud,
    shelf,
    get buckets() {
      return buckets;
    },
    onObjectCreated,
  };

  return {
    name: 's3',
    actionOf: (request) => {
      try {
        return operationOf(request.method, parseTarget(request.path, request.rawQuery), request.headers);
      } catch {
        return 'NotImplemented';
      }
    },
    handle: async (request) => {
      try {
        const answer = performRequest(store, request);
        return {
          ...answer,
          headers: { ...answer.headers, 'x-amz-request-id': request.requestId, 'x-amz-id-2': newHostId() },
        };
      } catch (error) {
        if (!(error instanceof S3Error)) throw error;
        if (error.status >= 500) cloud.log.write('s3', `${error.code}: ${error.message}`);
        return errorAnswer(error, request.requestId, request.method !== 'HEAD');
      }
    },
    refusal: (status, code, message) => errorAnswer(new S3Error(status, code, message), newRequestId(), true),
    update() {
      buckets = bucketsOf();
    },
    reset: async () => shelf.clear(),
    close: async () => shelf.clear(),
  };
};
