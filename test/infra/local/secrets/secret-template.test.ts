import { describe, expect, it } from 'vitest';
import { generateSecretString } from '../../../../infra/local/secrets/generate-secret-string.ts';
import { readSecrets } from '../../../../infra/local/secrets/read-secrets.ts';
import { loadTemplate } from '../../../../infra/local/template/load-template.ts';
import { templateFile } from '../core/template-file.ts';

const secretOf = (Properties: object) =>
  readSecrets(
    loadTemplate(templateFile({ Resources: { Keys: { Type: 'AWS::SecretsManager::Secret', Properties } } }))
      .template,
  );

describe('a secret of a template', () => {
  it.each([
    ['a key of its own', { KmsKeyId: 'alias/mine' }, 'KmsKeyId'],
    ['copies in other regions', { ReplicaRegions: [] }, 'ReplicaRegions'],
    ['two first values', { SecretString: 'x', GenerateSecretString: {} }, 'both'],
    ['an unknown way of generating', { GenerateSecretString: { Alphabet: 'abc' } }, 'Alphabet'],
    [
      'nothing to generate from',
      { GenerateSecretString: { ExcludeCharacters: '0', PasswordLength: 2 } },
      'no password',
    ],
  ])('with %s refuses to start', (_what, properties, message) => {
    expect(() => secretOf(properties)).toThrow(message);
  });

  it('has another generated value at each start', () => {
    const [secret] = secretOf({ GenerateSecretString: {} });
    expect(secret?.firstValue()).toHaveLength(32);
    expect(secret?.firstValue()).not.toBe(secret?.firstValue());
  });

  it('holds every asked kind of character and none that is excluded', () => {
    const made = generateSecretString({ PasswordLength: 4, ExcludeCharacters: 'abc"\\' });
    expect(made).toMatch(/^(?=.*[d-z])(?=.*[A-Z])(?=.*\d)(?=.*[^A-Za-z\d])[^abc"\\]{4}$/);
    expect(
      generateSecretString({
        ExcludeLowercase: true,
        ExcludeUppercase: true,
        ExcludePunctuation: true,
        PasswordLength: 6,
      }),
    ).toMatch(/^\d{6}$/);
  });
});
