import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

import type { Cloud } from '../../../../infra/local/cloud.ts';
import { createActivity } from '../../../../infra/local/create-activity.ts';
import { createClock } from '../../../../infra/local/create-clock.ts';
import { createFaults } from '../../../../infra/local/create-faults.ts';
import { createLocalLog } from '../../../../infra/local/create-local-log.ts';
import { collectPolicies } from '../../../../infra/local/iam/collect-policies.ts';
import { createAuthorise } from '../../../../infra/local/iam/create-authorise.ts';
import { createIdentities } from '../../../../infra/local/iam/create-identities.ts';
import { createLambdaService } from '../../../../infra/local/lambda/create-lambda-service.ts';
import { createSqsService } from '../../../../infra/local/sqs/create-sqs-service.ts';
import { loadTemplate } from '../../../../infra/local/template/load-template.ts';
import { createUsage } from '../../../../infra/local/usage/create-usage.ts';
import type { Resources } from './template-builder.ts';

const handlers = join(import.meta.dirname, 'handlers');

const load = (resources: Resources, outputs: object, more: Readonly<Record<string, string>>) => {
  const folder = mkdtempSync(join(tmpdir(), 'compute-'));
  const fixtures = readdirSync(handlers).map((name): [string, string] => [name, join(handlers, name)]);
  const files = [...fixtures, ...Object.entries(more)].map(([name, path]) => [
    name,
    {
      source: { path: relative(folder, path) },
      destinations: { here: { bucketName: 'assets', objectKey: `${name}.zip` } },
    },
  ]);
  writeFileSync(join(folder, 'Test.assets.json'), JSON.stringify({ files: Object.fromEntries(files) }));
  writeFileSync(
    join(folder, 'Test.template.json'),
    JSON.stringify({ Resources: resources, Outputs: outputs }),
  );
  try {
    return loadTemplate(join(folder, 'Test.template.json'));
  } finally {
    rmSync(folder, { recursive: true });
  }
};

export const start = Date.parse('2026-03-02T01:00:00Z');

export interface ComputeOptions {
  readonly outputs?: object;
  /** Folders of further handlers by name. */
  readonly handlers?: Readonly<Record<string, string>>;
  readonly endpoint?: string;
  readonly concurrency?: number;
}

/** A cloud of the real core with the given template, standing still at `start`, without a listener. */
export const aComputeCloud = (
  resources: Resources,
  { outputs = {}, handlers: more = {}, endpoint = 'http://127.0.0.1:1', concurrency }: ComputeOptions = {},
) => {
  const { template, place } = load(resources, outputs, more);
  const clock = createClock({ start, standsStill: true });
  const log = createLocalLog(() => clock.now());
  const { authorise, ledger } = createAuthorise({
    policies: collectPolicies(template),
    place,
    now: () => clock.now(),
    log,
  });
  const cloud: Cloud = {
    template,
    account: place.account,
    region: place.region,
    partition: place.partition,
    clock,
    identities: createIdentities(() => template, authorise),
    authorise,
    faults: createFaults(),
    usage: createUsage(),
    activity: createActivity({ dueNow: () => clock.dueNow(), limit: 20_000 }),
    log,
  };
  const settled = (): Promise<void> => cloud.activity.settled();
  const lambda = createLambdaService(cloud, { endpoint: () => endpoint, concurrency });
  const sqs = createSqsService(cloud);
  return {
    cloud,
    ledger,
    lambda,
    sqs,
    settled,
    /** Moves the clock by seconds and lets everything settle. */
    pass: (seconds: number) => clock.advanceTo(clock.now() + seconds * 1000, settled),
    said: (source: string): readonly string[] =>
      log.lines().flatMap((line) => (line.source === source ? [line.text] : [])),
    arn: (id: string): string => template.resources.get(id)?.arn ?? id,
    close: async (): Promise<void> => {
      await lambda.close();
      await sqs.close();
      clock.close();
    },
  };
};

export type ComputeCloud = ReturnType<typeof aComputeCloud>;
