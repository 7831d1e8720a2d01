import { describe, expect, it } from 'vitest';
import { answerFaults } from './answer-faults.ts';
import type { FuzzCaller } from './callers.ts';
import type { Operation } from './read-description.ts';
import type { FuzzAnswer } from './send-call.ts';

const problem = {
  type: 'application/problem+json',
  schema: { type: 'object', required: ['code'], properties: { code: { enum: ['things.not-found'] } } },
} as const;

const operation: Operation = {
  method: 'GET',
  path: '/things/{thingId}',
  operationId: 'readThing',
  roles: ['applicant'],
  parameters: [],
  body: undefined,
  responses: {
    200: {
      type: 'application/json',
      schema: { type: 'object', required: ['name'], properties: { name: { type: 'string', maxLength: 10 } } },
    },
    404: problem,
    500: problem,
  },
};

const owner: FuzzCaller = { name: 'the owner', isTheirs: true };
const nobody: FuzzCaller = { name: 'nobody', isTheirs: false };

const json = (status: number, body: unknown, type = 'application/json'): FuzzAnswer => ({
  status,
  headers: { 'content-type': type },
  text: JSON.stringify(body),
});
const address =
  'http://127.0.0.1:3900/groundbreak-ThingsTable-1/a?X-Amz-Security-Token=b&X-Amz-Signature=c&x-id=GetObject';
const refusal = (status: number, code = 'things.not-found', more: object = {}): FuzzAnswer =>
  json(status, { code, ...more }, problem.type);

const judge = (answer: FuzzAnswer, target = '/things/1', caller = owner): readonly string[] =>
  answerFaults({
    operation,
    call: { method: 'GET', target, caller, headers: [], body: undefined },
    answer,
    definitions: { find: () => ({ type: 'object' }) },
    innards: ['groundbreak-ThingsTable-1'],
    secrets: ['prj_of_another'],
  });

describe('the judge of an answer', () => {
  it.each([
    ['an answer as described', json(200, { name: 'a' })],
    ['a refusal as described', refusal(404)],
    ['a signed address of a file', json(200, { name: 'a', url: address })],
    ['an id of the owner told to the owner', json(200, { name: 'a', id: 'prj_of_another' })],
  ])('lets pass %s', (_what, answer) => {
    expect(judge(answer)).toEqual([]);
  });

  it('lets pass that a path which is no operation is not found', () => {
    expect(judge(refusal(404, 'route.not-found'), '/things/')).toEqual([]);
  });

  it.each([
    ['a failure, though the description names it', refusal(500), ['answers 500']],
    ['a status without a name', json(202, {}), ['answers 202, which readThing does not name']],
    ['a member that is missing', json(200, {}), ['answer/name: missing']],
    ['a member of another type', json(200, { name: 1 }), ['answer/name: not of type string']],
    ['a text that is too long', json(200, { name: 'a'.repeat(11) }), ['answer/name: 11 characters']],
    ['an answer of another type', json(200, { name: 'a' }, 'text/html'), ['answers as text/html']],
    ['an answer that is no JSON', { ...json(200, {}), text: '<a>' }, ['answer: not of type object']],
    [
      'a refusal that is no problem',
      json(404, { code: 'things.not-found' }),
      ['answers 404 as application/json'],
    ],
    ['a code without a name', refusal(404, 'x'), ['answer/code: "x" is not one of those listed']],
    [
      'the name of a table',
      json(200, { name: 'a', at: 'groundbreak-ThingsTable-1' }),
      ['leaks groundbreak-ThingsTable-1'],
    ],
    [
      'a signed address in a refusal',
      refusal(404, undefined, { url: address }),
      ['leaks /\\bAKIA|\\bASIA|aws_secret|X-Amz-Security-Token/', 'leaks groundbreak-ThingsTable-1'],
    ],
    [
      'a token of a session',
      json(200, { name: 'a', url: 'x?X-Amz-Security-Token=b' }),
      ['leaks /\\bAKIA|\\bASIA|aws_secret|X-Amz-Security-Token/'],
    ],
    ['an ARN', refusal(404, undefined, { at: 'arn:aws:s3:::a' }), ['leaks /\\barn:aws/']],
  ])('turns red at %s', (_what, answer, faults) => {
    expect(judge(answer)).toEqual(faults);
  });

  it('turns red at a stack trace and at an id of another', () => {
    const trace = refusal(404, undefined, {
      detail: 'TypeError: a\n    at read (/var/task/index.mjs:1:200)',
    });
    expect(judge(trace)).toHaveLength(2);
    expect(judge(refusal(404, undefined, { id: 'prj_of_another' }), '/things/1', nobody)).toEqual([
      'leaks prj_of_another',
    ]);
  });
});
