import { randomBytes } from 'node:crypto';
import type { StoreCloud } from './store-cloud.ts';
import type { AwsAnswer, AwsRequest } from '../endpoint/aws-service.ts';
import type { BucketSettings } from './bucket-settings.ts';
import { checkSignatureScope } from './check-signature-scope.ts';
import { copyObject } from './copy-object.ts';
import type { ObjectShelf } from './create-object-shelf.ts';
import { deleteObject } from './delete-object.ts';
import { getObject } from './get-object.ts';
import { listObjects } from './list-objects.ts';
import { createdEvent, type OnObjectCreated } from './object-created.ts';
import { getObjectTagging, putObjectTagging } from './object-tagging.ts';
import { operationOf, type S3Operation } from './operation-of.ts';
import { putObject } from './put-object.ts';
import { readPayload } from './read-payload.ts';
import { requestContext } from './request-context.ts';
import type { S3Call } from './s3-call.ts';
import { accessDenied, S3Error } from './s3-error.ts';
import { parseTarget } from './s3-target.ts';

export interface ObjectStore {
  readonly cloud: StoreCloud;
  readonly shelf: ObjectShelf;
  readonly buckets: ReadonlyMap<string, BucketSettings>;
  readonly onObjectCreated: OnObjectCreated;
  readonly nextSequence: () => number;
}

const operations: Readonly<Record<S3Operation, (call: S3Call) => AwsAnswer>> = {
  PutObject: putObject,
  CopyObject: copyObject,
  GetObject: getObject,
  HeadObject: getObject,
  DeleteObject: deleteObject,
  ListObjectsV2: listObjects,
  PutObjectTagging: putObjectTagging,
  GetObjectTagging: getObjectTagging,
};

const billed: Readonly<Record<S3Operation, 'put-requests' | 'get-requests' | undefined>> = {
  PutObject: 'put-requests',
  CopyObject: 'put-requests',
  ListObjectsV2: 'put-requests',
  PutObjectTagging: 'put-requests',
  GetObject: 'get-requests',
  HeadObject: 'get-requests',
  GetObjectTagging: 'get-requests',
  DeleteObject: undefined,
};

const openCall = (store: ObjectStore, request: AwsRequest): { operation: S3Operation; call: S3Call } => {
  const { cloud, shelf, onObjectCreated } = store;
  const target = parseTarget(request.path, request.rawQuery);
  const now = cloud.clock.now();
  checkSignatureScope(request, target, now);
  const operation = operationOf(request.method, target, request.headers);
  const bucketNamed = (name: string): BucketSettings => {
    const found = store.buckets.get(name);
    if (found !== undefined) return found;
    throw new S3Error(404, 'NoSuchBucket', 'The specified bucket does not exist', {
      details: { BucketName: name },
    });
  };
  const bucket = bucketNamed(target.bucket);
  const owner = request.headers['x-amz-expected-bucket-owner'];
  if (owner !== undefined && owner !== cloud.account) throw accessDenied();
  const base = requestContext(request, target, now);
  const decide = (action: string, resource: string, context: Readonly<Record<string, string>> = {}) =>
    cloud.authorise({ principal: request.principal, action, resource, context: { ...base, ...context } });
  const call: S3Call = {
    request,
    target,
    bucket,
    payload: readPayload(request, target),
    shelf,
    now: Math.floor(now / 1000) * 1000,
    bucketNamed,
    newVersionId: () => randomBytes(24).toString('base64url'),
    may: (action, resource, context) => decide(action, resource, context).allowed,
    require: (action, resource, context) => {
      const decision = decide(action, resource, context);
      if (!decision.allowed) throw accessDenied(decision.message);
    },
    created: (version, reason) => {
      if (bucket.eventBridge)
        onObjectCreated(
          createdEvent(bucket, version, request, reason, {
            account: cloud.account,
            sequence: store.nextSequence(),
          }),
        );
    },
  };
  return { operation, call };
};

const meter = (store: ObjectStore, operation: S3Operation, call: S3Call, answer: AwsAnswer): void => {
  const measure = { service: 's3', subject: call.bucket.logicalId } as const;
  const line = billed[operation];
  if (line !== undefined) store.cloud.usage.add({ ...measure, line, amount: 1 });
  const received = call.request.body.length;
  const sent = Buffer.byteLength(answer.body);
  if (received > 0) store.cloud.usage.add({ ...measure, line: 'bytes-in', amount: received });
  if (sent > 0) store.cloud.usage.add({ ...measure, line: 'bytes-out', amount: sent });
};

/** @throws S3Error for everything that S3 would refuse. */
export const performRequest = (store: ObjectStore, request: AwsRequest): AwsAnswer => {
  const { operation, call } = openCall(store, request);
  const answer = operations[operation](call);
  meter(store, operation, call, answer);
  return answer;
};
