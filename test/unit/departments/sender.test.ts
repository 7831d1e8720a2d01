import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { createServer as createPlainServer } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { answerLimit } from '../../../functions/departments/sending/exchange.ts';
import { sendLimits } from '../../../functions/departments/sending/create-sender.ts';
import { aCertificate } from './certificate-builder.ts';
import { attempt, body, listening } from './sender-bed.ts';

const serving = (listener: RequestListener): Promise<number> => listening(createServer(listener));

describe('one attempt', () => {
  it('posts the very body with the headers given, and answers the status', async () => {
    const seen: { request: IncomingMessage; text: string }[] = [];
    const port = await serving((request, response) => {
      const read = async (): Promise<void> => {
        seen.push({ request, text: await text(request) });
        response.writeHead(202).end('thanks');
      };
      void read();
    });
    expect(await attempt(port, { path: '/nr?x=1' })).toEqual({ kind: 'answered', status: 202 });
    expect(seen).toHaveLength(1);
    expect(seen[0]?.text).toBe(body);
    expect(seen[0]?.request).toMatchObject({ method: 'POST', url: '/nr?x=1' });
    expect(seen[0]?.request.headers).toMatchObject({
      'webhook-id': 'dlv_1',
      host: `127.0.0.1:${port}`,
      'content-type': 'application/json; charset=utf-8',
      'content-length': String(body.length),
    });
  });

  it.each([204, 301, 302, 307, 308, 400, 404, 410, 429, 500, 503])('tells the status %i', async (status) => {
    const port = await serving((_request, response) => void response.writeHead(status).end());
    expect(await attempt(port)).toEqual({ kind: 'answered', status });
  });

  it('never follows a redirect', async () => {
    let calls = 0;
    const elsewhere = await serving((_request, response) => {
      calls += 1;
      response.end();
    });
    const port = await serving((_request, response) => {
      response.writeHead(307, { location: `http://127.0.0.1:${elsewhere}/` }).end();
    });
    expect(await attempt(port)).toEqual({ kind: 'answered', status: 307 });
    expect(calls).toBe(0);
  });

  it('throws an endless answer away after its limit', async () => {
    const sent = Promise.withResolvers<number>();
    const port = await serving((_request, response) => {
      let bytes = 0;
      const more = (): void => {
        bytes += 16_384;
        if (!response.destroyed) response.write(Buffer.alloc(16_384), more);
      };
      response.on('close', () => sent.resolve(bytes));
      response.writeHead(200);
      more();
    });
    expect(await attempt(port)).toEqual({ kind: 'answered', status: 200 });
    expect(await sent.promise).toBeGreaterThan(answerLimit);
  });

  it('does not wait for an answer that dribbles on', async () => {
    const port = await serving((_request, response) => void response.writeHead(200).write('a'));
    expect(await attempt(port, { outOf: sendLimits.drain })).toEqual({ kind: 'answered', status: 200 });
  });
});

describe('an attempt without an answer', () => {
  it('tells that nobody listens', async () => {
    const gone = createPlainServer();
    const port = await listening(gone);
    await new Promise((resolve) => gone.close(resolve));
    expect(await attempt(port)).toEqual({ kind: 'failed', reason: 'connect' });
  });

  it('tells that the department keeps silent', async () => {
    const port = await serving(() => undefined);
    expect(await attempt(port, { outOf: sendLimits.answer })).toEqual({ kind: 'failed', reason: 'timeout' });
  });

  it('ends as a whole, even while the name is still asked', async () => {
    const resolve = (): Promise<readonly string[]> => new Promise(() => undefined);
    const outcome = attempt(443, { host: 'hook.test', secure: true, resolve, outOf: sendLimits.total });
    expect(await outcome).toEqual({ kind: 'failed', reason: 'timeout' });
  });

  it.each([
    ['the connection breaks', '', 'broken-off'],
    ['it is not HTTP', 'SSH-2.0-OpenSSH\r\n\r\n', 'no-http'],
    ['its headers have no end', `HTTP/1.1 200 OK\r\nx: ${'a'.repeat(40_000)}\r\n\r\n`, 'headers-too-large'],
  ])('tells that %s', async (_what, answer, reason) => {
    const port = await listening(
      createPlainServer((socket) => {
        socket.on('error', () => undefined);
        socket.once('data', () => socket.end(answer));
      }),
    );
    expect(await attempt(port)).toEqual({ kind: 'failed', reason });
  });
});

describe('an attempt by https', () => {
  const host = 'hook.test';
  const own = aCertificate(host);
  const secure = (certificate = own) =>
    listening(createSecureServer(certificate, (_request, response) => void response.writeHead(200).end()));

  it('dials the judged address and asks the certificate for the name', async () => {
    expect(await attempt(await secure(), { host, secure: true, ca: own.cert })).toEqual({
      kind: 'answered',
      status: 200,
    });
  });

  it.each([
    ['of nobody known', own, undefined],
    ['of another name', aCertificate('other.test'), 'itself'],
    ['that is over', aCertificate(host, Date.parse('2020-01-01')), 'itself'],
  ])('sends nothing to one with a certificate %s', async (_what, certificate, trusted) => {
    let calls = 0;
    const port = await listening(createSecureServer(certificate, () => (calls += 1)));
    const given = { host, secure: true, ...(trusted !== undefined && { ca: certificate.cert }) };
    expect(await attempt(port, given)).toEqual({ kind: 'failed', reason: 'certificate' });
    expect(calls).toBe(0);
  });

  it('goes on to the next address of a name when the first does not answer', async () => {
    const port = await secure();
    const resolve = async () => ['127.0.0.9', '127.0.0.1'];
    expect(await attempt(port, { host, secure: true, ca: own.cert, resolve })).toEqual({
      kind: 'answered',
      status: 200,
    });
  });
});
