import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { startLocalCloud } from '../../infra/local/start-local-cloud.ts';
import { synthesiseCounty } from '../../infra/local/synthesise-county.ts';
import { aProjectCode } from '../builders/codes.ts';
import { declaration } from '../builders/project-declaration.ts';
import { isRecord } from '../builders/is-record.ts';
import { quantile, row } from './statistics.ts';

const calls = 240;
const atOnce = 8;

const measure = async (name: string, call: (index: number) => Promise<unknown>): Promise<void> => {
  for (let index = 0; index < atOnce; index += 1) await call(-1 - index);
  const samples: number[] = [];
  let next = 0;
  const started = performance.now();
  const caller = async (): Promise<void> => {
    for (let index = next++; index < calls; index = next++) {
      const before = performance.now();
      await call(index);
      samples.push(performance.now() - before);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, caller));
  const perSecond = (calls / (performance.now() - started)) * 1000;
  const cells = [
    name,
    perSecond.toFixed(0),
    quantile(samples, 0.5).toFixed(1),
    quantile(samples, 0.95).toFixed(1),
  ];
  process.stdout.write(row(cells, widths));
};

const widths = [46, 12, 10, 10];

/** Prints requests per second and latency of each route beside bare calls of the same database engine. */
export const benchRoutes = async (): Promise<void> => {
  const county = await synthesiseCounty('demo-999901', process.env, () => undefined);
  const cloud = await startLocalCloud({ template: county.template, port: 0 });
  try {
    const organisation = '91330112MA9TE5T12Y';
    const authorization = `Bearer ${await cloud.token({ role: 'applicant', organisation })}`;
    const request = async (method: string, path: string, body?: unknown): Promise<unknown> => {
      const response = await fetch(`${cloud.url}${path}`, {
        method,
        headers: { authorization, 'idempotency-key': crypto.randomUUID() },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const answer: unknown = await response.json();
      if (!response.ok)
        throw new Error(`${method} ${path} answered ${response.status} ${JSON.stringify(answer)}`);
      return answer;
    };
    let serial = 10_000;
    const register = () => {
      serial += 1;
      const code = aProjectCode('2602', '330112', String(serial));
      return request('POST', '/projects', declaration({ code, owner: organisation }));
    };
    const registered = await register();
    const project = isRecord(registered) ? String(registered['projectId']) : '';

    const projects = cloud.cloud.template.resources.get('ProjectsTable')?.physicalName ?? '';
    const bare = new DynamoDBClient({
      region: cloud.cloud.region,
      endpoint: cloud.url,
      credentials: cloud.operator,
    });
    const key = { PK: { S: 'BENCH' }, SK: { S: 'BENCH' } };
    process.stdout.write(row(['call', 'per second', 'p50 ms', 'p95 ms'], widths));
    await measure('bare PutItem', () => bare.send(new PutItemCommand({ TableName: projects, Item: key })));
    await measure('bare GetItem', () => bare.send(new GetItemCommand({ TableName: projects, Key: key })));
    await measure('POST /projects', register);
    await measure('GET /projects', () => request('GET', '/projects'));
    await measure('GET /projects/{projectId}', () => request('GET', `/projects/${project}`));
    await measure('GET /projects/{projectId}/timeline', () =>
      request('GET', `/projects/${project}/timeline`),
    );
    await measure('GET /projects/{projectId}/verification', () =>
      request('GET', `/projects/${project}/verification`),
    );
  } finally {
    await cloud.close();
    county.dispose();
  }
};
