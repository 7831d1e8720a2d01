import type { Cloud } from '../cloud.ts';
import type { SendAsFunction } from '../lambda/send-as-function.ts';
import type { SqsService } from '../sqs/sqs-service.ts';

/** Sends to a queue by the function's role, as Lambda does for its destinations. */
export const sendAsFunction =
  (cloud: Cloud, sqs: SqsService): SendAsFunction =>
  (functionId, queueArn, { body, attributes = {} }) => {
    const queue = sqs.find(queueArn);
    const decision = cloud.authorise({
      principal: cloud.identities.principalOfFunction(functionId),
      action: 'sqs:SendMessage',
      resource: queueArn,
    });
    if (!decision.allowed || queue === undefined) {
      const reason = decision.allowed ? 'no such queue' : decision.message;
      cloud.log.write('lambda', `${functionId}: ${queueArn} was not told: ${reason}`);
      return false;
    }
    const entries = Object.entries(attributes).map(([name, value]) => [
      name,
      { DataType: 'String', StringValue: value },
    ]);
    sqs.enqueue(queueArn, { body, attributes: Object.fromEntries(entries) });
    cloud.usage.add({ service: 'sqs', line: 'requests', amount: 1, subject: queue.id });
    return true;
  };
