import { createGateway } from '../../../../infra/local/gateway/create-gateway.ts';
import type { ComputeCloud } from './compute-cloud.ts';

export interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** Sends requests to the gateway of a cloud and answers status, headers and decoded body. */
export const aGatewayClient = ({ cloud, lambda }: ComputeCloud) => {
  const gateway = createGateway(cloud, lambda);
  return async (target: string, { method = 'GET', headers = {}, body = '' }: Sent = {}) => {
    const [path = '', rawQuery = ''] = target.split('?');
    const answer = await gateway.handle({
      method,
      path,
      rawQuery,
      headers: { host: '127.0.0.1:3900', ...headers },
      body: Buffer.from(body),
      requestId: 'c0ffee00-0000-4000-8000-000000000000',
      sourceIp: '127.0.0.1',
    });
    const text = answer.body.toString();
    return {
      status: answer.status,
      headers: answer.headers,
      raw: Buffer.from(answer.body),
      text,
      json: (): unknown => JSON.parse(text),
    };
  };
};
