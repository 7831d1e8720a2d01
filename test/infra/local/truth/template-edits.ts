import { asRecord, isRecord } from '../../../../infra/local/template/as-record.ts';
import type { EditableTemplate } from '../../checks/faults/editable-template.ts';

export type Edit = (template: EditableTemplate) => void;

type Json = Record<string, unknown>;

const propertiesOf = (template: EditableTemplate, id: string): Json => {
  const { Properties } = template.Resources[id] ?? {};
  if (Properties === undefined) throw new Error(`the template holds no ${id}`);
  return Properties;
};

/** The object at a path below the properties of a resource. */
const below = (template: EditableTemplate, id: string, ...path: readonly string[]): Json =>
  path.reduce<Json>(
    (at, name) => {
      const next = at[name];
      if (!isRecord(next)) throw new Error(`${id} has no ${path.join('.')}`);
      return next;
    },
    propertiesOf(template, id),
  );

const statementsOf = (template: EditableTemplate, policy: string): Json[] => {
  const statements = below(template, policy, 'PolicyDocument')['Statement'];
  if (!Array.isArray(statements)) throw new Error(`${policy} has no statements`);
  return statements;
};

const actionsOf = ({ Action }: Json): readonly unknown[] => [Action].flat();

export const withoutResource =
  (id: string): Edit =>
  (template) => {
    propertiesOf(template, id);
    delete template.Resources[id];
  };

export const withoutVariable =
  (functionId: string, name: string): Edit =>
  (template) => {
    const variables = below(template, functionId, 'Environment', 'Variables');
    if (!(name in variables)) throw new Error(`${functionId} has no ${name}`);
    delete variables[name];
  };

/** Takes away the one statement that allows an action and passes the filter. */
export const withoutStatement =
  (policy: string, action: string, passes: (statement: Json) => boolean): Edit =>
  (template) => {
    const statements = statementsOf(template, policy);
    const found = statements.filter((one) => actionsOf(one).includes(action) && passes(one));
    if (found.length !== 1) throw new Error(`${policy} has ${found.length} such statements`);
    statements.splice(
      statements.findIndex((one) => found.includes(one)),
      1,
    );
  };

export const withoutPath =
  (path: string): Edit =>
  (template) => {
    const paths = below(template, 'Api', 'Body', 'paths');
    if (!(path in paths)) throw new Error(`the API has no ${path}`);
    delete paths[path];
  };

export const withStatement =
  (policy: string, statement: Json): Edit =>
  (template) =>
    void statementsOf(template, policy).push(statement);

/** Leaves one of the resources that a statement names. */
export const withOneResource =
  (policy: string, action: string, resource: string): Edit =>
  (template) => {
    const found = statementsOf(template, policy).filter((one) => actionsOf(one).includes(action));
    const listed = [found[0]?.['Resource'] ?? []].flat();
    const left = listed.filter((one) => JSON.stringify(asRecord(one)).includes(resource));
    if (found.length !== 1 || listed.length < 2 || left.length !== 1)
      throw new Error(`${policy} does not list ${resource} with others for ${action}`);
    Object.assign(found[0] ?? {}, { Resource: left[0] });
  };

export const withTimeout =
  (functionId: string, seconds: number): Edit =>
  (template) =>
    void Object.assign(propertiesOf(template, functionId), { Timeout: seconds });

/** A rule that puts a message on a queue each hour, and the queue's consent. */
export const withHourlyMessage =
  (queue: string): Edit =>
  (template) => {
    const Arn = { 'Fn::GetAtt': [queue, 'Arn'] };
    template.Resources['HourlyMessage'] = {
      Type: 'AWS::Events::Rule',
      Properties: { ScheduleExpression: 'rate(1 hour)', Targets: [{ Id: 'queue', Arn }] },
    };
    template.Resources['HourlyMessagePolicy'] = {
      Type: 'AWS::SQS::QueuePolicy',
      Properties: {
        Queues: [{ Ref: queue }],
        PolicyDocument: {
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Allow',
              Action: 'sqs:SendMessage',
              Principal: { Service: 'events.amazonaws.com' },
              Resource: Arn,
            },
          ],
        },
      },
    };
  };
