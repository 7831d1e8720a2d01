import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Gateway } from '../gateway/create-gateway.ts';
import type { LoadedTemplate } from '../template/loaded-template.ts';
import type { AwsAnswer } from './aws-service.ts';
import { createCallService, joinHeaders, type ServiceCalls } from './call-service.ts';
import { type RawRequest, readRequest } from './raw-request.ts';
import { readBody } from './read-body.ts';
import { routeRequest } from './route-request.ts';

export interface EndpointParts extends ServiceCalls {
  readonly gateway: Gateway;
  readonly admin: (request: RawRequest) => Promise<AwsAnswer>;
}

export interface Endpoint {
  /** Binds to 127.0.0.1; answers the base URL. @throws Error when the port is in use. */
  listen(port: number): Promise<string>;
  /** Breaks every connection off and listens again at the same address. What a service had begun, it ends. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

const bodyLimit = 64 * 1024 * 1024;

const plain = (status: number, text: string): AwsAnswer => ({
  status,
  headers: { 'content-type': 'text/plain; charset=utf-8' },
  body: text,
});

const bucketsOf = (template: LoadedTemplate) => ({
  template,
  names: new Set(template.byType('AWS::S3::Bucket').map(({ physicalName }) => physicalName)),
});

/** The one loopback listener: admin, AWS services and the county's API behind one address, on virtual time. */
export const createEndpoint = (parts: EndpointParts): Endpoint => {
  const { cloud, gateway, admin } = parts;
  const callService = createCallService(parts);
  let known = bucketsOf(cloud.template);
  const buckets = (): ReadonlySet<string> => {
    if (known.template !== cloud.template) known = bucketsOf(cloud.template);
    return known.names;
  };

  const answer = async (
    raw: RawRequest,
    requestId: string,
    sourceIp: string,
  ): Promise<AwsAnswer | undefined> => {
    const route = routeRequest(raw, buckets());
    if (route.kind === 'admin') return admin(raw);
    const close = cloud.activity.begin(`${raw.method} ${raw.path}`);
    try {
      if (route.kind === 'service') return await callService(raw, route.service, requestId);
      const { method, path, rawQuery, headers, body } = raw;
      return await gateway.handle({
        method,
        path,
        rawQuery,
        headers: joinHeaders(headers),
        body,
        requestId,
        sourceIp,
      });
    } finally {
      close();
    }
  };

  const send = (response: ServerResponse, requestId: string, { status, headers, body }: AwsAnswer): void => {
    const sized = status !== 204 && status !== 304;
    response.sendDate = false;
    response.writeHead(status, {
      'x-amzn-requestid': requestId,
      ...(sized && { 'content-length': String(Buffer.byteLength(body)) }),
      ...headers,
      date: new Date(cloud.clock.now()).toUTCString(),
    });
    response.end(body);
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const requestId = randomUUID();
    const body = await readBody(request, bodyLimit);
    if (body === undefined) {
      response.setHeader('connection', 'close');
      send(response, requestId, plain(413, `a body is at most ${bodyLimit} bytes`));
      return;
    }
    const answered = await answer(
      readRequest(request, body),
      requestId,
      request.socket.remoteAddress ?? '127.0.0.1',
    );
    if (answered) send(response, requestId, answered);
    else request.socket.destroy();
  };

  const server = createServer({ keepAliveTimeout: 120_000 }, (request, response) => {
    serve(request, response).catch((error: unknown) => {
      if (request.socket.destroyed) return;
      cloud.log.write('endpoint', error instanceof Error ? (error.stack ?? error.message) : String(error));
      if (response.headersSent) request.socket.destroy();
      else send(response, randomUUID(), plain(500, 'the local cloud failed: see /_local/log'));
    });
  });

  let bound = 0;
  const listen = (port: number): Promise<string> =>
    new Promise((resolve, reject) => {
      const refuse = (error: NodeJS.ErrnoException): void =>
        reject(
          error.code === 'EADDRINUSE'
            ? new Error(`port ${port} is in use: choose another with --port`, { cause: error })
            : error,
        );
      server.once('error', refuse);
      server.listen(port, '127.0.0.1', () => {
        server.off('error', refuse);
        const address = server.address();
        bound = typeof address === 'object' && address !== null ? address.port : port;
        resolve(`http://127.0.0.1:${bound}`);
      });
    });
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });

  return {
    listen,
    async restart() {
      await close();
      await listen(bound);
    },
    close,
  };
};
