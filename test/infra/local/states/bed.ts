import type { Cloud } from '../../../../infra/local/cloud.ts';
import { createActivity } from '../../../../infra/local/create-activity.ts';
import { createClock } from '../../../../infra/local/create-clock.ts';
import { createFaults } from '../../../../infra/local/create-faults.ts';
import { createLocalLog } from '../../../../infra/local/create-local-log.ts';
import type { AccessQuestion } from '../../../../infra/local/iam/authorise.ts';
import type { Principal } from '../../../../infra/local/iam/identities.ts';
import {
  createStatesService,
  type StatesOptions,
} from '../../../../infra/local/states/create-states-service.ts';
import { isJsonObject, type Json, type JsonObject } from '../../../../infra/local/states/json.ts';
import { parseJson } from '../../../../infra/local/states/parse-json.ts';
import { createUsage } from '../../../../infra/local/usage/create-usage.ts';
import { createLambda, type Handler } from './trial-lambda.ts';
import { machineArn, start, templateOf } from './trial-template.ts';

export interface BedOptions extends StatesOptions {
  readonly functions?: Readonly<Record<string, Handler>>;
  readonly properties?: Readonly<Record<string, unknown>>;
  /** Does the role let Step Functions assume it? Default true. */
  readonly trusted?: boolean;
  readonly authorise?: (question: AccessQuestion) => boolean;
}

export interface Answer {
  readonly status: number;
  readonly body: JsonObject;
}

export const createBed = (definition: JsonObject, options: BedOptions = {}) => {
  const clock = createClock({ start, standsStill: true });
  const activity = createActivity({ dueNow: () => clock.dueNow(), limit: 5_000 });
  const asked: AccessQuestion[] = [];
  const log = createLocalLog(() => clock.now());
  const cloud: Cloud = {
    template: templateOf(definition, options),
    account: '000000000000',
    region: 'eu-central-1',
    partition: 'aws',
    clock,
    activity,
    log,
    faults: createFaults(),
    identities: {
      operator: { accessKeyId: 'o', secretAccessKey: 'o', sessionToken: 'o' },
      ofFunction: () => ({ accessKeyId: 'f', secretAccessKey: 'f', sessionToken: 'f' }),
      find: () => undefined,
      principalOfFunction: () => ({ kind: 'operator' }),
      principalOfRole: (arn) => ({ kind: 'role', roleId: 'TrialRole', arn }),
    },
    authorise(question) {
      if (question.action === 'sts:AssumeRole' && options.trusted !== false) return { allowed: true };
      asked.push(question);
      return options.trusted !== false && (options.authorise ?? (() => true))(question)
        ? { allowed: true }
        : { allowed: false, reason: 'no-allow', message: `not authorized to perform: ${question.action}` };
    },
    usage: createUsage(),
  };
  const service = createStatesService(cloud, createLambda(options.functions ?? {}, activity), options);

  const call = async (
    action: string,
    body: JsonObject,
    principal: Principal = { kind: 'operator' },
  ): Promise<Answer> => {
    const request = {
      requestId: 'r',
      method: 'POST',
      path: '/',
      rawQuery: '',
      headers: { 'x-amz-target': `AWSStepFunctions.${action}` },
      body: Buffer.from(JSON.stringify(body)),
      principal,
    };
    const answer = await service.handle(request);
    const parsed = parseJson(answer.body.toString());
    return { status: answer.status, body: isJsonObject(parsed) ? parsed : {} };
  };
  const settle = (): Promise<void> => activity.settled();
  const begin = async (input: Json = {}, name?: string): Promise<string> => {
    const command = {
      stateMachineArn: machineArn,
      input: JSON.stringify(input),
      ...(name === undefined ? {} : { name }),
    };
    const { status, body } = await call('StartExecution', command);
    if (status !== 200) throw new Error(JSON.stringify(body));
    await settle();
    const arn = body['executionArn'];
    return typeof arn === 'string' ? arn : '';
  };
  const describe = async (executionArn: string) => {
    const { body } = await call('DescribeExecution', { executionArn });
    const output = body['output'];
    return {
      status: body['status'],
      ...(typeof output === 'string' ? { output: parseJson(output) } : {}),
      ...(body['error'] === undefined ? {} : { error: body['error'] }),
      ...(body['cause'] === undefined ? {} : { cause: body['cause'] }),
    };
  };
  const history = async (executionArn: string): Promise<readonly JsonObject[]> => {
    const { body } = await call('GetExecutionHistory', { executionArn, maxResults: 1_000 });
    const events = body['events'];
    return Array.isArray(events) ? events.filter(isJsonObject) : [];
  };

  return {
    cloud,
    service,
    asked,
    call,
    settle,
    begin,
    describe,
    history,
    /** Types of all events in order. */
    types: async (arn: string) => (await history(arn)).map((event) => event['type']),
    /** Seconds since the start at which events of this type happened. */
    moments: async (arn: string, type: string) =>
      (await history(arn))
        .filter((event) => event['type'] === type)
        .map((event) => Number(event['timestamp']) - start / 1_000),
    advance: (seconds: number) => clock.advanceTo(clock.now() + seconds * 1_000, settle),
    transitions: () => cloud.usage.report().lines.reduce((sum, { amount }) => sum + amount, 0),
    /** Starts, settles, answers how it ended. */
    run: async (input: Json = {}) => describe(await begin(input)),
  };
};

export type Bed = ReturnType<typeof createBed>;
