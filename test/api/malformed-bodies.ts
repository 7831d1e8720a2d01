import { jsonSchemaOf } from '../../shared/http/openapi-schemas.ts';
import type { RouteFacts } from '../../shared/http/openapi-operation.ts';
import { isRecord } from '../builders/is-record.ts';
import type { DemoAsk } from '../builders/demo-cloud.ts';

/** Something wrong with a request, and how it must be refused. */
export interface Malformed {
  readonly what: string;
  /** Changes of a request that is sound but for them. */
  readonly ask?: DemoAsk;
  readonly path?: string;
  /** Status, code, and path of an issue when there is one. */
  readonly refused: readonly [status: number, code: string, issue?: string];
}

type Json = Readonly<Record<string, unknown>>;

const invalid = (issue: string): Malformed['refused'] => [400, 'request.invalid', issue];
const tooLarge: Malformed['refused'] = [413, 'request.too-large'];

const typed = (type: string, rawBody: string): DemoAsk => ({ rawBody, headers: { 'content-type': type } });

/** Texts that are no JSON of a request, whatever the route. */
const texts = (body: Json): readonly Malformed[] => {
  const json = JSON.stringify(body);
  const withMember = (member: string): DemoAsk => ({ rawBody: `{${member},${json.slice(1)}` });
  const faults: readonly (readonly [string, DemoAsk])[] = [
    ['nothing', { rawBody: '' }],
    ['blanks', { rawBody: ' \n ' }],
    ['a text that is cut off', { rawBody: json.slice(0, -1) }],
    ['two documents', { rawBody: `${json}${json}` }],
    ['a comment', { rawBody: `/* */${json}` }],
    ['null', { rawBody: 'null' }],
    ['a list', { rawBody: `[${json}]` }],
    ['a text', { rawBody: JSON.stringify(json) }],
    ['XML', typed('application/xml', '<project/>')],
    ['a form', typed('application/x-www-form-urlencoded', 'name=value')],
    ['parts', typed('multipart/form-data; boundary=b', '--b\r\n\r\nx\r\n--b--')],
    ['bytes', { rawBody: Buffer.from([0xff, 0xfe, 0x00, 0x7b]) }],
    ['lists in lists', { rawBody: `${'['.repeat(70)}${']'.repeat(70)}` }],
    ['objects in objects', { rawBody: `${'{"a":'.repeat(70)}1${'}'.repeat(70)}` }],
    ['a member __proto__', withMember('"__proto__":{"roles":["admin"]}')],
    ['a hidden member __proto__', withMember('"\\u005f_proto__":{"version":1}')],
    ['half a character', withMember('"half":"\\ud800"')],
  ];
  return [
    ...faults.map(([what, ask]) => ({ what, ask, refused: invalid('/body') })),
    { what: '256 KiB and a byte', ask: { rawBody: json.padEnd(256 * 1024 + 1) }, refused: tooLarge },
    { what: '10 MiB and a byte', ask: { rawBody: json.padEnd(10 * 1024 * 1024 + 1) }, refused: tooLarge },
  ];
};

const unknownMembers = (body: Json): readonly Malformed[] =>
  ['unknown', 'constructor', 'toString', 'Version', 'owner ', 'a/b~c'].map((key) => ({
    what: `a member ${key}`,
    ask: { body: { ...body, [key]: 1 } },
    refused: invalid(`/body/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`),
  }));

const without = (body: Json, key: string): Json =>
  Object.fromEntries(Object.entries(body).filter(([name]) => name !== key));

const takesText = ({ type, anyOf = [] }: Json): boolean =>
  type === 'string' || [anyOf].flat().some((one) => isRecord(one) && one['type'] === 'string');

/** Every member of the route's schema, missing or of another type. */
const wrongMembers = (route: RouteFacts, body: Json): readonly Malformed[] => {
  if (route.body === undefined) return [];
  const schema = jsonSchemaOf(route.body, 'input') as {
    readonly properties: Readonly<Record<string, Json>>;
    readonly required?: readonly string[];
  };
  const missing = (schema.required ?? []).map((key) => ({
    what: `no ${key}`,
    ask: { body: without(body, key) },
    refused: invalid(`/body/${key}`),
  }));
  const wrong = Object.entries(schema.properties).flatMap(([key, property]) =>
    [null, [[]], { odd: 1 }, takesText(property) ? 17 : '17'].map((value) => ({
      what: `${key} = ${JSON.stringify(value)}`,
      ask: { body: { ...body, [key]: value } },
      refused: invalid(`/body/${key}`),
    })),
  );
  return [...missing, ...wrong];
};

export const malformedBodies = (route: RouteFacts, body: unknown): readonly Malformed[] => {
  if (route.body === undefined) return [];
  const sound = body as Json;
  return [...texts(sound), ...unknownMembers(sound), ...wrongMembers(route, sound)];
};
