import { describe, expect, it } from 'vitest';
import { loadTemplate } from '../../../../infra/local/template/load-template.ts';
import { TemplateError } from '../../../../infra/local/template/template-error.ts';
import { templateFile } from './template-file.ts';

const queue = { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'work.fifo', FifoQueue: true } };
const table = {
  Type: 'AWS::DynamoDB::Table',
  Properties: { KeySchema: [{ AttributeName: 'PK', KeyType: 'HASH' }] },
};

const load = (template: Record<string, unknown>, region?: string) =>
  loadTemplate(templateFile(template, region));

/** What a value becomes, read as an output. */
const valueOf = (Value: unknown, more: Record<string, unknown> = {}, region?: string): string | undefined =>
  load({ Resources: { Queue: queue, Table: table }, Outputs: { Out: { Value } }, ...more }, region).template
    .outputs['Out'];

describe('an intrinsic function', () => {
  it.each<[string, unknown, string]>([
    [
      'Ref of a queue is its URL',
      { Ref: 'Queue' },
      'https://sqs.eu-central-1.amazonaws.com/000000000000/work.fifo',
    ],
    ['GetAtt by list', { 'Fn::GetAtt': ['Queue', 'Arn'] }, 'arn:aws:sqs:eu-central-1:000000000000:work.fifo'],
    ['GetAtt by text', { 'Fn::GetAtt': 'Queue.QueueName' }, 'work.fifo'],
    ['Join', { 'Fn::Join': ['-', ['a', { Ref: 'AWS::Region' }, 1]] }, 'a-eu-central-1-1'],
    ['Sub', { 'Fn::Sub': '${AWS::Partition}:${Queue.QueueName}:${!kept}' }, 'aws:work.fifo:${kept}'],
    [
      'Sub with a map',
      { 'Fn::Sub': ['${x}/${AWS::AccountId}', { x: { Ref: 'AWS::StackName' } }] },
      'small/000000000000',
    ],
    ['Select and Split', { 'Fn::Select': [1, { 'Fn::Split': ['/', 'a/b/c'] }] }, 'b'],
    ['FindInMap', { 'Fn::FindInMap': ['M', { Ref: 'AWS::Region' }, 'name'] }, 'Frankfurt'],
    ['If that holds', { 'Fn::If': ['InEurope', 'yes', 'no'] }, 'yes'],
    ['If that does not', { 'Fn::If': ['InChina', 'yes', 'no'] }, 'no'],
    ['And, Or, Not', { 'Fn::If': ['Mixed', 'yes', 'no'] }, 'yes'],
    ['a parameter', { Ref: 'Stage' }, 'live'],
  ])('%s', (_name, value, expected) => {
    const more = {
      Parameters: { Stage: { Type: 'String', Default: 'live' } },
      Mappings: { M: { 'eu-central-1': { name: 'Frankfurt' } } },
      Conditions: {
        InEurope: { 'Fn::Equals': [{ Ref: 'AWS::Region' }, 'eu-central-1'] },
        InChina: { 'Fn::Equals': [{ Ref: 'AWS::Partition' }, 'aws-cn'] },
        Mixed: {
          'Fn::And': [
            { Condition: 'InEurope' },
            { 'Fn::Or': [{ Condition: 'InChina' }, { 'Fn::Not': [{ Condition: 'InChina' }] }] },
          ],
        },
      },
    };
    expect(valueOf(value, more)).toBe(expected);
  });

  it('leaves out AWS::NoValue from objects and lists', () => {
    const { template } = load({
      Resources: {
        Queue: {
          Type: 'AWS::SQS::Queue',
          Properties: { A: { Ref: 'AWS::NoValue' }, B: [1, { Ref: 'AWS::NoValue' }] },
        },
      },
    });
    expect(template.resources.get('Queue')?.properties).toEqual({ B: [1] });
  });
});

describe('the place of a stack', () => {
  it('follows the region that the synthesiser wrote beside the template', () => {
    expect(valueOf({ 'Fn::GetAtt': ['Table', 'Arn'] }, {}, 'cn-north-1')).toMatch(
      /^arn:aws-cn:dynamodb:cn-north-1:/,
    );
    expect(valueOf({ Ref: 'AWS::URLSuffix' }, {}, 'cn-north-1')).toBe('amazonaws.com.cn');
  });

  it('gives a nameless resource the same name at every start', () => {
    const names = [1, 2].map(() => valueOf({ Ref: 'Table' }));
    expect(names[0]).toMatch(/^small-Table-[A-Z2-7]{12}$/);
    expect(names[0]).toBe(names[1]);
  });

  it('leaves out a resource whose condition does not hold', () => {
    const { template } = load({
      Conditions: { Never: { 'Fn::Equals': ['a', 'b'] } },
      Resources: { Queue: { ...queue, Condition: 'Never' }, Table: table },
    });
    expect([...template.resources.keys()]).toEqual(['Table']);
  });

  it('finds an asset by its key, and says which is missing', () => {
    const { template } = load({ Resources: { Queue: queue } });
    expect(template.assetPath('one.zip')).toMatch(/groundbreak-test-/);
    expect(() => template.assetPath('two.zip')).toThrow('no asset two.zip');
  });
});

const withQueue = (value: unknown) => ({
  Resources: { Queue: { Type: 'AWS::SQS::Queue', Properties: { A: value } } },
});

describe('a template that cannot be run is refused by name', () => {
  it.each<[string, unknown, RegExp]>([
    ['unknown type', { Resources: { Thing: { Type: 'AWS::EC2::Instance' } } }, /Thing: .*AWS::EC2::Instance/],
    ['unknown intrinsic', withQueue({ 'Fn::Cidr': ['10.0.0.0/8', 1, 1] }), /Queue .*Fn::Cidr/],
    ['unknown attribute', withQueue({ 'Fn::GetAtt': ['Queue', 'Colour'] }), /Queue .*Colour/],
    ['dangling Ref', withQueue({ Ref: 'Nobody' }), /no resource Nobody/],
    ['dangling GetAtt', withQueue({ 'Fn::GetAtt': ['Nobody', 'Arn'] }), /no resource Nobody/],
    ['undeclared condition', withQueue({ 'Fn::If': ['Nothing', 1, 2] }), /condition Nothing/],
    ['a map without the key', withQueue({ 'Fn::FindInMap': ['M', 'a', 'b'] }), /M\.a\.b/],
    ['intrinsic beside keys', withQueue({ Ref: 'Queue', other: 1 }), /beside other keys/],
    [
      'a name in a circle',
      { Resources: { Queue: { Type: 'AWS::SQS::Queue', Properties: { QueueName: { Ref: 'Queue' } } } } },
      /refers to itself/,
    ],
    ['dangling DependsOn', { Resources: { Queue: { ...queue, DependsOn: 'Nobody' } } }, /depends on Nobody/],
    [
      'unknown resource attribute',
      { Resources: { Queue: { ...queue, CreationPolicy: {} } } },
      /Queue.*CreationPolicy/,
    ],
    [
      'a transform',
      { Transform: 'AWS::Serverless-2016-10-31', Resources: { Queue: queue } },
      /unknown section Transform/,
    ],
    [
      'a parameter without default',
      { Parameters: { P: { Type: 'String' } }, ...withQueue({ Ref: 'P' }) },
      /P has no default/,
    ],
    ['no resources', {}, /no Resources/],
    ['no JSON', '{', /is not JSON/],
  ])('%s', (_name, template, message) => {
    const path = templateFile(template);
    expect(() => loadTemplate(path)).toThrow(TemplateError);
    expect(() => loadTemplate(path)).toThrow(message);
  });

  it('a file that is not there', () => {
    expect(() => loadTemplate('/nowhere/small.template.json')).toThrow('does not exist');
  });
});
