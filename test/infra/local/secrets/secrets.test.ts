import { randomUUID } from 'node:crypto';
import {
  DescribeSecretCommand,
  GetSecretValueCommand,
  ListSecretsCommand,
  PutSecretValueCommand,
  ResourceExistsException,
  ResourceNotFoundException,
  UpdateSecretVersionStageCommand,
} from '@aws-sdk/client-secrets-manager';
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

const get = (more: object = {}) => bed.operator.send(new GetSecretValueCommand({ SecretId, ...more }));
const put = (SecretString: string, more: object = {}) =>
  bed.operator.send(new PutSecretValueCommand({ SecretId, SecretString, ...more }));

describe('a secret', () => {
  it('holds the first value of the template, found by name, ARN and ARN without its ending', async () => {
    const found = await get();
    expect(found).toMatchObject({
      Name: SecretId,
      SecretString: '{"departments":{}}',
      VersionStages: ['AWSCURRENT'],
      CreatedDate: new Date('2026-03-02T01:00:00Z'),
    });
    expect(found.ARN).toMatch(
      /^arn:aws:secretsmanager:eu-central-1:000000000000:secret:department-keys-\w{6}$/,
    );
    expect(await get({ SecretId: found.ARN })).toMatchObject({ VersionId: found.VersionId });
    expect(await get({ SecretId: found.ARN?.slice(0, -7) })).toMatchObject({ VersionId: found.VersionId });
  });

  it('is generated as the template asks', async () => {
    const id = bed.running.cloud.template.resources.get('Made')?.physicalName;
    const { SecretString = '' } = await get({ SecretId: id });
    expect(JSON.parse(SecretString)).toEqual({ user: 'a', word: expect.stringMatching(/^[A-Za-z0-9]{40}$/) });
  });

  it('moves AWSCURRENT and AWSPREVIOUS with each new value', async () => {
    const first = await get();
    const second = await put('second');
    expect(second.VersionStages).toEqual(['AWSCURRENT']);
    expect(await get()).toMatchObject({ SecretString: 'second', VersionId: second.VersionId });
    expect(await get({ VersionStage: 'AWSPREVIOUS' })).toMatchObject({ VersionId: first.VersionId });
    const third = await put('third');
    expect(await get({ VersionStage: 'AWSPREVIOUS' })).toMatchObject({ SecretString: 'second' });
    expect((await get({ VersionId: first.VersionId })).SecretString).toBe('{"departments":{}}');
    const described = await bed.operator.send(new DescribeSecretCommand({ SecretId }));
    expect(described).toMatchObject({
      Description: 'Keys',
      VersionIdsToStages: {
        [String(third.VersionId)]: ['AWSCURRENT'],
        [String(second.VersionId)]: ['AWSPREVIOUS'],
      },
    });
  });

  it('writes the same request once, and refuses its token for another value', async () => {
    const ClientRequestToken = randomUUID();
    await put('one', { ClientRequestToken });
    await put('two');
    expect(await put('one', { ClientRequestToken })).toMatchObject({ VersionStages: ['AWSPREVIOUS'] });
    expect((await get()).SecretString).toBe('two');
    await expect(put('three', { ClientRequestToken })).rejects.toThrow(ResourceExistsException);
  });

  it('keeps a value under a label of its own until the label is moved', async () => {
    const { VersionId } = await put('next', { VersionStages: ['AWSPENDING'] });
    const before = await get();
    expect(before.SecretString).toBe('{"departments":{}}');
    const move = { SecretId, VersionStage: 'AWSCURRENT', MoveToVersionId: VersionId };
    expect(await errorOf(bed.operator.send(new UpdateSecretVersionStageCommand(move)))).toBe(
      'InvalidParameterException',
    );
    await bed.operator.send(
      new UpdateSecretVersionStageCommand({ ...move, RemoveFromVersionId: before.VersionId }),
    );
    expect((await get()).SecretString).toBe('next');
    expect((await get({ VersionStage: 'AWSPREVIOUS' })).VersionId).toBe(before.VersionId);
  });

  it('takes bytes, dates versions by the virtual clock, and forgets at a reset', async () => {
    await bed.operator.send(
      new PutSecretValueCommand({ SecretId, SecretBinary: new Uint8Array([0, 255, 10]) }),
    );
    expect((await get()).SecretBinary).toEqual(new Uint8Array([0, 255, 10]));
    expect((await get()).CreatedDate).toEqual(new Date('2026-03-02T01:00:00Z'));
    await bed.running.reset();
    expect((await get()).SecretString).toBe('{"departments":{}}');
  });

  it.each([
    ['is absent', { SecretId: 'other' }, ResourceNotFoundException.name],
    ['has no value', { SecretId: 'empty' }, ResourceNotFoundException.name],
    ['has no such label', { VersionStage: 'AWSPREVIOUS' }, ResourceNotFoundException.name],
    ['has no such version', { VersionId: randomUUID() }, ResourceNotFoundException.name],
  ])('that %s is not found', async (_what, input, name) => {
    expect(await errorOf(get(input))).toBe(name);
  });

  it('refuses what is not built, loudly', async () => {
    expect(await errorOf(bed.operator.send(new ListSecretsCommand({})))).toBe('UnknownOperationException');
    expect(await errorOf(put('x', { RotationToken: 'r'.repeat(40) }))).toBe('InvalidParameterException');
    expect(await errorOf(put('x'.repeat(65_537)))).toBe('InvalidParameterException');
  });
});
