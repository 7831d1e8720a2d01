import type { StoreCloud } from '../../../../infra/local/s3/store-cloud.ts';
import type { AwsAnswer, AwsService } from '../../../../infra/local/endpoint/aws-service.ts';
import type { AccessQuestion } from '../../../../infra/local/iam/authorise.ts';
import { createObjectStore } from '../../../../infra/local/s3/create-object-store.ts';
import type { ObjectCreated } from '../../../../infra/local/s3/object-created.ts';
import type { LoadedResource } from '../../../../infra/local/template/loaded-template.ts';
import type { Measure } from '../../../../infra/local/usage/usage.ts';
import { presign, signHeaders, type HandRequest, type SigningOptions } from './sign-by-hand.ts';

export const march = Date.parse('2026-03-02T09:00:00+08:00');
const key = { accessKeyId: 'ASIATEST', secretAccessKey: 'secret', sessionToken: 'token' };

const bucket = (logicalId: string, properties: Readonly<Record<string, unknown>>): LoadedResource => ({
  logicalId,
  type: 'AWS::S3::Bucket',
  properties,
  physicalName: logicalId.toLowerCase(),
  arn: `arn:aws:s3:::${logicalId.toLowerCase()}`,
});

export const plain = bucket('Plain', {});
export const versions = bucket('Versions', {
  VersioningConfiguration: { Status: 'Enabled' },
  NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
});

export interface Ask {
  readonly method: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

export interface StoreBed {
  readonly service: AwsService;
  readonly asked: AccessQuestion[];
  readonly measured: Measure[];
  readonly events: ObjectCreated[];
  readonly refused: Set<string>;
  time: number;
  options(more?: Partial<SigningOptions>): SigningOptions;
  prepare(ask: Ask): HandRequest;
  /** As the endpoint hands it on once the signature was found right. */
  handle(request: HandRequest): Promise<AwsAnswer>;
  /** Signed in the header. */
  send(ask: Ask): Promise<AwsAnswer>;
  /** Signed in the query, with every header given. */
  sendPresigned(ask: Ask, more?: Partial<SigningOptions>): Promise<AwsAnswer>;
}

/** The store alone, with a signer who may do all but what `refused` names. */
export const openStoreBed = (
  buckets: readonly LoadedResource[] = [plain, versions],
  limit = 1_000_000,
): StoreBed => {
  const asked: AccessQuestion[] = [];
  const measured: Measure[] = [];
  const events: ObjectCreated[] = [];
  const refused = new Set<string>();
  const cloud: StoreCloud = {
    account: '111122223333',
    clock: { now: () => bed.time },
    template: { byType: () => buckets },
    authorise: (question: AccessQuestion) => {
      asked.push(question);
      return refused.has(question.action)
        ? { allowed: false, reason: 'no-allow', message: `not authorized to perform: ${question.action}` }
        : { allowed: true };
    },
    usage: { add: (measure: Measure) => measured.push(measure) },
    log: { write: () => undefined },
  };
  const bed: StoreBed = {
    service: createObjectStore(cloud, (event) => events.push(event), limit),
    asked,
    measured,
    events,
    refused,
    time: march,
    options: (more) => ({ key, at: bed.time, region: 'eu-central-1', ...more }),
    prepare: ({ method, url, headers = {}, body = '' }) => ({
      method,
      url,
      headers: { host: '127.0.0.1:3900', 'content-length': String(Buffer.byteLength(body)), ...headers },
      body: Buffer.from(body),
    }),
    handle: ({ method, url, headers, body }) =>
      bed.service.handle({
        requestId: 'REQUEST',
        method,
        path: url.split('?')[0] ?? '',
        rawQuery: url.split('?')[1] ?? '',
        headers,
        body,
        principal: { kind: 'operator' },
      }),
    send: (ask) => bed.handle(signHeaders(bed.prepare(ask), bed.options())),
    sendPresigned: (ask, more) => {
      const request = bed.prepare(ask);
      const names = Object.keys(request.headers).filter((name) => name !== 'host');
      return bed.handle(presign(request, bed.options({ signHeaders: names, ...more })));
    },
  };
  return bed;
};

export const text = (answer: AwsAnswer): string => answer.body.toString();

/** Status and code, the way a refusal is told from another. */
export const refusalOf = (answer: AwsAnswer): string =>
  `${answer.status} ${/<Code>([^<]*)<\/Code>/.exec(text(answer))?.[1] ?? ''}`.trim();
