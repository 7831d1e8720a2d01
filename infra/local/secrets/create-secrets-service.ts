import { randomUUID } from 'node:crypto';
import type { AwsAnswer, AwsService } from '../endpoint/aws-service.ts';
import type { Updatable } from '../updatable.ts';
import { handleSecrets, type SecretsCloud } from './handle-secrets.ts';
import { readSecrets } from './read-secrets.ts';
import { createSecretVersions, current } from './secret-versions.ts';
import type { StoredSecret } from './secrets-actions.ts';
import { SecretsError } from './secrets-error.ts';

const answer = (status: number, body: object): AwsAnswer => ({
  status,
  headers: { 'content-type': 'application/x-amz-json-1.1' },
  body: JSON.stringify(body),
});

const refusal = (status: number, code: string, message: string): AwsAnswer =>
  answer(status, { __type: code, Message: message, message });

const actionOf = (request: { readonly headers: Readonly<Record<string, string>> }): string =>
  (request.headers['x-amz-target'] ?? '').replace(/^secretsmanager\./, '');

/**
 * The secrets of the template, in memory.
 * @throws TemplateError naming a property that is not emulated.
 */
export const createSecretsService = (cloud: SecretsCloud): AwsService & Updatable => {
  const secrets = new Map<string, StoredSecret>();
  const update = (): void => {
    for (const definition of readSecrets(cloud.template)) {
      const standing = secrets.get(definition.logicalId);
      if (standing !== undefined) {
        secrets.set(definition.logicalId, { ...standing, definition });
        continue;
      }
      const now = cloud.clock.now();
      const versions = createSecretVersions();
      const first = definition.firstValue();
      if (first !== undefined) versions.put(randomUUID(), { SecretString: first }, [current], now);
      secrets.set(definition.logicalId, {
        definition,
        versions,
        createdAt: now,
        changedAt: now,
        accessedAt: undefined,
      });
    }
  };
  update();

  /** By name, by ARN, or by ARN without its six last characters. */
  const find = (id: string): StoredSecret | undefined =>
    [...secrets.values()].find(({ definition: { name, arn } }) =>
      [name, arn, arn.replace(/-[^-]{6}$/, '')].includes(id),
    );

  const handle = handleSecrets(cloud, find);

  return {
    name: 'secretsmanager',
    actionOf,
    handle: async (request) => {
      try {
        return answer(200, handle(request, actionOf(request)));
      } catch (error) {
        if (!(error instanceof SecretsError)) throw error;
        return refusal(400, error.code, error.message);
      }
    },
    refusal,
    update,
    reset: async () => {
      secrets.clear();
      update();
    },
    close: async () => secrets.clear(),
  };
};
