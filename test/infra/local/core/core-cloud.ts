import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Credentials } from '../../../../infra/local/iam/identities.ts';
import { type LocalCloudOptions, startLocalCloud } from '../../../../infra/local/start-local-cloud.ts';
import { asRecord } from '../../../../infra/local/template/as-record.ts';

export const fixtures = fileURLToPath(new URL('./fixtures/', import.meta.url));
export const coreTemplate = join(fixtures, 'core.template.json');

export const morning = '2026-03-02T09:00:00+08:00';

export const keyOf = (PK: string, SK = 'x') => ({ PK: { S: PK }, SK: { S: SK } });

/** The fixture with some texts replaced, in a folder that `dispose` removes. */
export const editedTemplate = (edit: (text: string) => string): { path: string; dispose: () => void } => {
  const folder = mkdtempSync(join(tmpdir(), 'groundbreak-test-'));
  cpSync(fixtures, folder, { recursive: true });
  const path = join(folder, 'core.template.json');
  writeFileSync(path, edit(readFileSync(path, 'utf8')));
  return { path, dispose: () => rmSync(folder, { recursive: true, force: true }) };
};

/** The fixture's cloud on any free port, with the SDK's own client and the admin routes at hand. */
export const startCore = async (options: Partial<LocalCloudOptions> = {}) => {
  const cloud = await startLocalCloud({ template: coreTemplate, port: 0, clock: morning, ...options });
  const table = cloud.cloud.template.outputs['TableName'] ?? '';
  const client = (credentials: Credentials = cloud.operator): DynamoDBClient =>
    new DynamoDBClient({
      endpoint: cloud.url,
      region: cloud.cloud.region,
      credentials,
      maxAttempts: 1,
      systemClockOffset: cloud.cloud.clock.now() - Date.now(),
    });
  const admin = async (
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ) => {
    const answer = await fetch(`${cloud.url}/_local/${path}`, {
      method,
      headers,
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    return { status: answer.status, headers: answer.headers, body: asRecord(await answer.json()) };
  };
  return {
    ...cloud,
    table,
    client,
    admin,
    writer: () => client(cloud.cloud.identities.ofFunction('Writer')),
  };
};

export type CoreCloud = Awaited<ReturnType<typeof startCore>>;

/** Name of the error that a call ends with; `none` when it succeeds. */
export const errorOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'none',
    (error: unknown) => (error instanceof Error ? error.name : String(error)),
  );
