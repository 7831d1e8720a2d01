import type { Cloud } from '../cloud.ts';
import { asRecord } from '../template/as-record.ts';
import type { Principal } from '../iam/identities.ts';
import { asText } from '../lambda/as-text.ts';
import type { LambdaService } from '../lambda/lambda-service.ts';
import type { SqsService } from '../sqs/sqs-service.ts';

/** A function or a queue that a rule or a schedule tells. */
export interface EventTarget {
  readonly arn: string;
  /** Payload that replaces the event. */
  readonly input: string | undefined;
  readonly messageGroupId: string | undefined;
  readonly deadLetters: string | undefined;
  readonly roleArn: string | undefined;
}

export interface TargetParts {
  readonly cloud: Cloud;
  readonly lambda: LambdaService;
  readonly sqs: SqsService;
}

const known = new Set(['Id', 'Arn', 'Input', 'SqsParameters', 'DeadLetterConfig', 'RetryPolicy', 'RoleArn']);

/** @throws Error naming what of the target is not built here. */
export const readTarget = ({ lambda, sqs }: TargetParts, where: string, value: unknown): EventTarget => {
  const properties = asRecord(value);
  const unknown = Object.keys(properties).find((name) => !known.has(name));
  if (unknown !== undefined)
    throw new Error(`${where}: target property ${unknown} is not built in the local cloud`);
  const arn = String(properties['Arn']);
  if (lambda.functionIdOf(arn) === undefined && sqs.find(arn) === undefined)
    throw new Error(`${where}: target ${arn} is neither a function nor a queue of the template`);
  return {
    arn,
    input: asText(properties['Input']),
    messageGroupId: asText(asRecord(properties['SqsParameters'])['MessageGroupId']),
    deadLetters: asText(asRecord(properties['DeadLetterConfig'])['Arn']),
    roleArn: asText(properties['RoleArn']),
  };
};

export interface Telling {
  readonly principal: Principal;
  /** Logical id of the rule or schedule. */
  readonly teller: string;
  readonly tellerArn: string;
  readonly source: 'rule' | 'schedule';
  readonly event: unknown;
}

/** Tells a target if it is allowed to; what is refused goes to the dead letters, or only to the log. */
export const tellTarget = (parts: TargetParts, target: EventTarget, telling: Telling): void => {
  const { cloud, lambda, sqs } = parts;
  const { teller, tellerArn, principal, source } = telling;
  const event: unknown = target.input === undefined ? telling.event : JSON.parse(target.input);
  const may = (action: string, resource: string): boolean => {
    const context = { 'aws:sourcearn': tellerArn, 'aws:sourceaccount': cloud.account };
    const decision = cloud.authorise({ principal, action, resource, context });
    if (!decision.allowed) cloud.log.write(teller, `${resource} was not told: ${decision.message}`);
    return decision.allowed;
  };
  const send = (arn: string): boolean => {
    if (!may('sqs:SendMessage', arn)) return false;
    const group = target.messageGroupId === undefined ? {} : { groupId: target.messageGroupId };
    sqs.enqueue(arn, { body: JSON.stringify(event), ...(arn === target.arn ? group : {}) });
    return true;
  };
  const functionId = lambda.functionIdOf(target.arn);
  if (functionId === undefined) {
    if (send(target.arn)) return;
  } else if (may('lambda:InvokeFunction', target.arn)) {
    lambda.invokeLater(functionId, event, source);
    return;
  }
  if (target.deadLetters !== undefined) send(target.deadLetters);
};
