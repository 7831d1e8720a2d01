import { GetSecretValueCommand, PutSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { errorOf } from '../core/core-cloud.ts';
import { openSecretsBed, type SecretsBed } from './secrets-bed.ts';

const SecretId = 'department-keys';

let bed: SecretsBed;
beforeAll(async () => {
  bed = await openSecretsBed();
});
afterAll(() => bed.close());
beforeEach(() => bed.running.reset());

const get = () => bed.operator.send(new GetSecretValueCommand({ SecretId }));

describe('who may ask for a secret', () => {
  const asked = (who: string, input: object = {}) =>
    errorOf(bed.as(who).send(new GetSecretValueCommand({ SecretId, ...input })));

  it('is decided by role, by label, and by the secret itself', async () => {
    expect(await asked('Writer')).toBe('none');
    expect(await asked('Reader')).toBe('none');
    expect(await asked('Stranger')).toBe('AccessDeniedException');
    await bed.operator.send(new PutSecretValueCommand({ SecretId, SecretString: 'two' }));
    expect(await asked('Writer', { VersionStage: 'AWSPREVIOUS' })).toBe('none');
    expect(await asked('Reader', { VersionStage: 'AWSPREVIOUS' })).toBe('AccessDeniedException');
    expect(await asked('Writer', { SecretId: 'sealed' })).toBe('AccessDeniedException');
    expect(await asked('Writer', { SecretId: 'nothing' })).toBe('AccessDeniedException');
    const write = new PutSecretValueCommand({ SecretId, SecretString: 'mine' });
    expect(await errorOf(bed.as('Reader').send(write))).toBe('AccessDeniedException');
    expect((await get()).SecretString).toBe('two');
  });

  it('is metered by request', async () => {
    await get();
    await get();
    const { lines } = bed.running.cloud.usage.report();
    expect(lines.find(({ service }) => service === 'secretsmanager')).toMatchObject({
      line: 'requests',
      amount: 2,
      subject: 'Keys',
    });
  });

  it('is struck by faults like any other call', async () => {
    bed.running.cloud.faults.add({
      id: 'f1',
      point: 'call',
      name: 'secretsmanager:GetSecretValue',
      effect: 'fail-before',
      error: 'InternalServiceError',
    });
    expect(await errorOf(get())).toBe('InternalServiceError');
    expect(await errorOf(get())).toBe('none');
  });
});
