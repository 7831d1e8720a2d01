import { startLocalCloud, type RunningLocalCloud } from '../../../../infra/local/start-local-cloud.ts';
import { sendOverWire, type WireAnswer } from './send-over-wire.ts';
import { presign, sha256Base64, signHeaders, type HandKey, type HandRequest } from './sign-by-hand.ts';
import { writeUploadsTemplate } from './uploads-template.ts';

export const plan = Buffer.from([37, 80, 68, 70, 0, 255, 13, 10, 26, 1, 2, 3]);

export interface UploadsBed {
  readonly running: RunningLocalCloud;
  readonly bucket: string;
  readonly uploader: HandKey;
  readonly stranger: HandKey;
  /** An upload of `plan` to a new key, not yet signed. */
  readonly upload: (more?: Readonly<Record<string, string>>) => HandRequest;
  /** Signed in the query for a quarter of an hour, every header covered. */
  readonly presigned: (request: HandRequest, options?: { readonly key?: HandKey }) => HandRequest;
  readonly signed: (request: HandRequest, options?: { readonly key?: HandKey }) => HandRequest;
  send(request: HandRequest): Promise<WireAnswer>;
  /** The bytes under the key of a request, read by the account itself; undefined when there are none. */
  stored(request: HandRequest): Promise<Buffer | undefined>;
  close(): Promise<void>;
}

export const openUploadsBed = async (): Promise<UploadsBed> => {
  const template = await writeUploadsTemplate();
  const running = await startLocalCloud({
    template: template.path,
    port: 0,
    clock: '2026-03-02T09:00:00+08:00',
  });
  const { cloud, operator, url } = running;
  const bucket = cloud.template.resources.get('Quarantine')?.physicalName ?? '';
  const uploader = cloud.identities.ofFunction('Uploader');
  const options = () => ({ key: uploader, at: cloud.clock.now(), region: cloud.region });
  let number = 0;
  return {
    running,
    bucket,
    uploader,
    stranger: cloud.identities.ofFunction('Stranger'),
    upload: (more = {}) => {
      number += 1;
      return {
        method: 'PUT',
        url: `/${bucket}/uploads/plan-${number}.pdf`,
        headers: {
          host: new URL(url).host,
          'content-type': 'application/pdf',
          'content-length': String(plan.length),
          'x-amz-checksum-sha256': sha256Base64(plan),
          ...more,
        },
        body: plan,
      };
    },
    presigned: (request, more) => {
      const names = Object.keys(request.headers).filter((name) => name !== 'host');
      return presign(request, { ...options(), signHeaders: names, ...more });
    },
    signed: (request, more) => signHeaders(request, { ...options(), ...more }),
    send: (request) => sendOverWire(url, request),
    stored: async (request) => {
      const headers = { host: new URL(url).host };
      const get = { method: 'GET', url: request.url.split('?')[0] ?? '', headers, body: Buffer.alloc(0) };
      const answer = await sendOverWire(url, signHeaders(get, { ...options(), key: operator }));
      return answer.status === 200 ? answer.body : undefined;
    },
    close: async () => {
      await running.close();
      await template.remove();
    },
  };
};

export const codeOf = ({ status, body }: WireAnswer): string =>
  `${status} ${/<Code>([^<]*)<\/Code>/.exec(body.toString())?.[1] ?? ''}`.trim();
