import { asRecord } from '../as-record.ts';
import { references } from '../references.ts';
import { resourcesOf } from '../resources-of.ts';
import type { Finding, Rule } from '../rule.ts';
import type { Template } from '../template.ts';

const functionDefaultSeconds = 3;
const queueDefaultSeconds = 30;

const ids = (value: unknown): readonly string[] => references(value).map(({ id }) => id);

const deadLetterTarget = (properties: Readonly<Record<string, unknown>>): unknown =>
  asRecord(properties['RedrivePolicy'])['deadLetterTargetArn'];

/** Queues at the end of the road: dead letters of queues, failures of streams and of asynchronous calls. */
const lastStops = (template: Template): ReadonlySet<string> =>
  new Set([
    ...resourcesOf(template, 'AWS::SQS::Queue').flatMap(({ properties }) =>
      ids(deadLetterTarget(properties)),
    ),
    ...resourcesOf(template, 'AWS::Lambda::EventSourceMapping', 'AWS::Lambda::EventInvokeConfig').flatMap(
      ({ properties }) => ids(properties['DestinationConfig']),
    ),
    ...resourcesOf(template, 'AWS::Events::Rule', 'AWS::Scheduler::Schedule').flatMap(({ properties }) =>
      ids([properties['Targets'], properties['Target']].map((target) => deadLetters(target))),
    ),
  ]);

const deadLetters = (target: unknown): readonly unknown[] =>
  (Array.isArray(target) ? target : [target]).map((one) => asRecord(one)['DeadLetterConfig']);

const deadLetterFindings = (template: Template): readonly Finding[] => {
  const ends = lastStops(template);
  return resourcesOf(template, 'AWS::SQS::Queue').flatMap(({ id, properties }) => {
    const [target] = ids(deadLetterTarget(properties));
    if (target === undefined) {
      if (ends.has(id)) return [];
      const what = 'has no dead-letter queue; a message that cannot be handled blocks its group and is lost';
      return [{ rule: 'queue.dead-letter', subject: id, what, remedy: 'give it a redrive policy' }];
    }
    const ownFifo = properties['FifoQueue'] === true;
    const targetFifo = asRecord(template.Resources[target]?.Properties)['FifoQueue'] === true;
    if (targetFifo === ownFifo) return [];
    const what = `and its dead-letter queue ${target} must both be FIFO or both be standard`;
    return [
      { rule: 'queue.dead-letter', subject: id, what, remedy: 'make the dead-letter queue of the same kind' },
    ];
  });
};

const visibilityFindings = (template: Template): readonly Finding[] =>
  resourcesOf(template, 'AWS::Lambda::EventSourceMapping').flatMap(({ properties }) => {
    const [queue] = ids(properties['EventSourceArn']);
    const [consumer] = ids(properties['FunctionName']);
    if (
      queue === undefined ||
      template.Resources[queue]?.Type !== 'AWS::SQS::Queue' ||
      consumer === undefined
    )
      return [];
    const timeout = Number(
      asRecord(template.Resources[consumer]?.Properties)['Timeout'] ?? functionDefaultSeconds,
    );
    const visible = Number(
      asRecord(template.Resources[queue].Properties)['VisibilityTimeout'] ?? queueDefaultSeconds,
    );
    if (visible >= 6 * timeout) return [];
    const what = `hides a message for ${visible} s while ${consumer} may run ${timeout} s; it would be delivered twice`;
    return [
      {
        rule: 'queue.visibility',
        subject: queue,
        what,
        remedy: `set its visibility to at least ${6 * timeout} s`,
      },
    ];
  });

export const queues: Rule = {
  codes: ['queue.dead-letter', 'queue.visibility'],
  check: (template) => [...deadLetterFindings(template), ...visibilityFindings(template)],
};
