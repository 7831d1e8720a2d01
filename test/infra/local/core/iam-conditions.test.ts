import { describe, expect, it } from 'vitest';
import { allow, iamOf, iamTemplate, queueArn } from './iam-template.ts';

type Context = Record<string, string | readonly string[]>;

const action = 'dynamodb:Query';
const decide = (Condition: Record<string, unknown>, context: Context): string =>
  iamOf(iamTemplate([allow(action, '*', { Condition })])).ask(action, queueArn, context);

const keys = 'dynamodb:leadingkeys';
const arn = 'aws:sourcearn';
const max = 's3:max-keys';
const source = 'arn:aws:events:eu-central-1:000000000000:rule/nightly';

describe('a condition', () => {
  it.each<[string, string, unknown, Context, boolean]>([
    ['StringEquals', 's3:prefix', 'a', { 's3:prefix': 'a' }, true],
    ['StringEquals', 's3:prefix', ['b', 'a'], { 's3:prefix': 'a' }, true],
    ['StringEquals', 's3:prefix', 'a', { 's3:prefix': 'A' }, false],
    ['StringEquals', 's3:prefix', 'a', {}, false],
    ['StringEquals', 's3:prefix', '${aws:PrincipalAccount}', { 's3:prefix': '000000000000' }, true],
    ['StringEqualsIfExists', 's3:prefix', 'a', {}, true],
    ['StringEqualsIfExists', 's3:prefix', 'a', { 's3:prefix': 'b' }, false],
    ['StringEqualsIgnoreCase', 's3:prefix', 'a', { 's3:prefix': 'A' }, true],
    ['StringNotEquals', 's3:prefix', ['a', 'b'], { 's3:prefix': 'b' }, false],
    ['StringNotEquals', 's3:prefix', ['a', 'b'], { 's3:prefix': 'c' }, true],
    ['StringNotEquals', 's3:prefix', 'a', {}, true],
    ['StringNotEqualsIgnoreCase', 's3:prefix', 'a', { 's3:prefix': 'A' }, false],
    ['StringLike', 's3:prefix', 'a/*', { 's3:prefix': 'a/b/c' }, true],
    ['StringLike', 's3:prefix', 'a/?', { 's3:prefix': 'a/bc' }, false],
    ['StringNotLike', 's3:prefix', 'a/*', { 's3:prefix': 'b/' }, true],
    ['ArnLike', arn, 'arn:aws:events:*:*:rule/*', { [arn]: source }, true],
    ['ArnLike', arn, 'arn:aws:*:rule/*', { [arn]: source }, false],
    ['ArnLike', arn, 'arn:aws:sqs:*:*:rule/*', { [arn]: source }, false],
    ['ArnEquals', arn, source, { [arn]: source }, true],
    ['ArnEquals', arn, source, {}, false],
    ['ArnNotEquals', arn, source, { [arn]: source }, false],
    ['ArnNotLike', arn, 'arn:aws:events:*:*:rule/*', { [arn]: 'arn:aws:sqs:a:b:c' }, true],
    ['Bool', 'aws:SecureTransport', 'true', {}, true],
    ['Bool', 'aws:SecureTransport', false, {}, false],
    ['Bool', 'aws:PrincipalIsAWSService', 'false', {}, true],
    ['NumericLessThanEquals', max, 10, { [max]: '10' }, true],
    ['NumericLessThan', max, '10', { [max]: '10' }, false],
    ['NumericGreaterThan', max, '9', { [max]: '10' }, true],
    ['NumericGreaterThanEquals', max, '11', { [max]: '10' }, false],
    ['NumericEquals', max, '10', { [max]: '10.0' }, true],
    ['NumericNotEquals', max, '10', { [max]: '9' }, true],
    ['NumericEquals', max, '10', { [max]: 'ten' }, false],
    ['DateGreaterThan', 'aws:CurrentTime', '2026-03-01T00:00:00Z', {}, true],
    ['DateLessThan', 'aws:CurrentTime', '2026-03-01T00:00:00Z', {}, false],
    ['DateLessThan', 'aws:EpochTime', '2026-03-03T00:00:00Z', {}, true],
    ['DateNotEquals', 'aws:CurrentTime', '2026-03-02T01:00:00Z', {}, false],
    ['IpAddress', 'aws:SourceIp', '127.0.0.0/8', {}, true],
    ['IpAddress', 'aws:SourceIp', ['10.0.0.0/8', '::1/128'], {}, false],
    ['NotIpAddress', 'aws:SourceIp', '10.0.0.0/8', {}, true],
    ['Null', 's3:prefix', 'true', {}, true],
    ['Null', 's3:prefix', 'true', { 's3:prefix': 'a' }, false],
    ['Null', 's3:prefix', 'false', { 's3:prefix': 'a' }, true],
    ['ForAllValues:StringLike', keys, 'DRAFT#*', { [keys]: ['DRAFT#1', 'DRAFT#2'] }, true],
    ['ForAllValues:StringLike', keys, 'DRAFT#*', { [keys]: ['DRAFT#1', 'FINAL#2'] }, false],
    ['ForAllValues:StringLike', keys, 'DRAFT#*', {}, true],
    ['ForAllValues:StringNotEquals', keys, ['a', 'b'], { [keys]: ['c', 'a'] }, false],
    ['ForAnyValue:StringEquals', keys, 'a', { [keys]: ['b', 'a'] }, true],
    ['ForAnyValue:StringEquals', keys, 'a', { [keys]: ['b', 'c'] }, false],
    ['ForAnyValue:StringEquals', keys, 'a', {}, false],
    ['ForAnyValue:StringNotEquals', keys, 'a', { [keys]: ['a', 'b'] }, true],
  ])('%s %s %j for %j: %s', (operator, key, value, context, allowed) => {
    expect(decide({ [operator]: { [key]: value } }, context)).toBe(allowed ? 'allowed' : 'no-allow');
  });

  it('holds only when all its keys and operators hold', () => {
    const both = {
      StringEquals: { 's3:prefix': 'a', 's3:delimiter': '/' },
      Bool: { 'aws:SecureTransport': 'true' },
    };
    expect(decide(both, { 's3:prefix': 'a', 's3:delimiter': '/' })).toBe('allowed');
    expect(decide(both, { 's3:prefix': 'a', 's3:delimiter': '-' })).toBe('no-allow');
    expect(
      decide(
        { ...both, Bool: { 'aws:SecureTransport': 'false' } },
        { 's3:prefix': 'a', 's3:delimiter': '/' },
      ),
    ).toBe('no-allow');
  });
});
