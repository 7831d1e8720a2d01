import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, describe, expect, it } from 'vitest';

import { asRecord } from '../../../../infra/local/template/as-record.ts';
import type { ComputeCloud } from './compute-cloud.ts';
import { aComputeCloud } from './compute-cloud.ts';
import { aFunction } from './template-builder.ts';

let open: ComputeCloud | undefined;
const begin = (...given: Parameters<typeof aComputeCloud>): ComputeCloud => (open = aComputeCloud(...given));

afterEach(async () => {
  await open?.close();
  open = undefined;
});

const probe = (properties: object = {}) => begin(aFunction('Probe', 'probe', properties));

describe('a function that fails', () => {
  it.each([
    ['throw', 'TypeError', 'boom'],
    ['exit', 'Runtime.ExitError', 'exit status 7'],
    ['reject', 'Runtime.UnhandledPromiseRejection', 'RangeError: nobody waits'],
    ['big', 'Function.ResponseSizeTooLarge', 'exceeded'],
  ])('by "%s" is named %s, and the next call works', async (act, errorType, text) => {
    const { lambda } = probe();
    expect(await lambda.invoke('Probe', { do: act }, 'lambda')).toMatchObject({
      kind: 'failed',
      errorType,
      errorMessage: expect.stringContaining(text),
    });
    expect(await lambda.invoke('Probe', { a: 1 }, 'lambda')).toMatchObject({ payload: { a: 1 } });
  });

  it.each([
    ['unimportable', 'Runtime.ImportModuleError'],
    ['unexported', 'Runtime.HandlerNotFound'],
  ])('to load its bundle "%s" is named %s', async (handler, errorType) => {
    const { lambda, said } = begin(aFunction('Odd', handler));
    expect(await lambda.invoke('Odd', {}, 'lambda')).toMatchObject({ kind: 'failed', errorType });
    expect(said('lambda').join()).toContain(errorType);
  });

  it('because its bundle is no JavaScript', async () => {
    const broken = mkdtempSync(join(tmpdir(), 'broken-'));
    writeFileSync(join(broken, 'index.mjs'), 'export const handler = () => {;;; (');
    const { lambda } = begin(aFunction('Odd', 'broken'), { handlers: { broken } });
    const outcome = await lambda.invoke('Odd', {}, 'lambda');
    rmSync(broken, { recursive: true });
    expect(outcome).toMatchObject({ kind: 'failed', errorType: 'Runtime.UserCodeSyntaxError' });
  });

  it('by its timeout is ended, in real time', async () => {
    const { lambda, said } = probe({ Timeout: 1 });
    expect(await lambda.invoke('Probe', { do: 'hang' }, 'lambda')).toMatchObject({
      kind: 'failed',
      errorType: 'Sandbox.Timedout',
      errorMessage: expect.stringMatching(/Task timed out after 1\.00 seconds$/),
    });
    expect(said('Probe').join()).toContain('Task timed out after 1.00 seconds');
  });

  it('because its worker was killed by the key that it signs with', async () => {
    const { lambda } = probe();
    const outcome = await lambda.invoke('Probe', { do: 'env' }, 'lambda');
    const key = String(
      asRecord(outcome.kind === 'answered' ? outcome.payload : undefined)['AWS_ACCESS_KEY_ID'],
    );
    const running = lambda.invoke('Probe', { do: 'hang' }, 'lambda');
    expect(lambda.killWorker(key)).toBe(true);
    expect(await running).toMatchObject({ kind: 'failed', errorType: 'Runtime.ExitError' });
    expect(lambda.killWorker(key)).toBe(false);
  });
});
