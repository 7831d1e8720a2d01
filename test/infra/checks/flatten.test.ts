import { describe, expect, it } from 'vitest';
import { flatten } from '../../../infra/checks/flatten.ts';
import { references } from '../../../infra/checks/references.ts';

const arn = {
  'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':sqs:x:', { 'Fn::GetAtt': ['Queue', 'QueueName'] }]],
};

describe('an intrinsic', () => {
  it.each([
    ['text', 'text'],
    [{ Ref: 'Queue' }, '${Queue}'],
    [{ 'Fn::GetAtt': 'Queue.Arn' }, '${Queue.Arn}'],
    [arn, 'arn:${AWS::Partition}:sqs:x:${Queue.QueueName}'],
    [{ 'Fn::Sub': 'a-${Queue.Arn}' }, 'a-${Queue.Arn}'],
    [{ 'Fn::Sub': ['a-${name}-${Queue}', { name: { Ref: 'Table' } }] }, 'a-${Table}-${Queue}'],
    [{ 'Fn::ImportValue': 'x' }, '${?}'],
  ])('%j reads %s', (value, text) => {
    expect(flatten(value)).toBe(text);
  });

  it('names everything that it refers to', () => {
    const sub = { 'Fn::Sub': ['${Queue.Arn}/${own}/${!Literal}', { own: { Ref: 'Table' } }] };
    expect(references([arn, sub])).toEqual([
      { id: 'AWS::Partition' },
      { id: 'Queue', attribute: 'QueueName' },
      { id: 'Queue', attribute: 'Arn' },
      { id: 'Table' },
    ]);
  });
});
