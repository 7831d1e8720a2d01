import type { FuzzCall } from './fuzz-call.ts';
import type { Operation } from './read-description.ts';
import { type Definitions, schemaFaults } from './schema-faults.ts';
import type { FuzzAnswer } from './send-call.ts';

export interface Judged {
  readonly operation: Operation;
  readonly call: FuzzCall;
  readonly answer: FuzzAnswer;
  readonly definitions: Definitions;
  /** Names of tables, queues and functions that no answer may tell. */
  readonly innards: readonly string[];
  /** What strangers may not read. */
  readonly secrets: readonly string[];
}

const inside: readonly RegExp[] = [
  /\barn:aws/,
  /\n\s+at \S+ \(/,
  /\.(?:ts|mjs|js):\d+:\d+/,
  /node_modules|\/tmp\/|file:\/\/\//,
  /AccessDenied|ValidationException|TransactionCanceled|ConditionalCheck|ResourceNotFoundException/,
  /\bAKIA|\bASIA|aws_secret|X-Amz-Security-Token/,
  /ZodError|TypeError|RangeError|SyntaxError|ReferenceError/,
];

const typeOf = ({ headers }: FuzzAnswer): string => String(headers['content-type'] ?? '').split(';')[0] ?? '';

/** An address of S3 that is signed for minutes: who may have a file is told where it is, and which bucket that is. */
const signedAddress = /https?:\/\/[^\s"]+[?&]X-Amz-Signature=[^\s"]*/g;

const toldBy = ({ status, text, headers }: FuzzAnswer): string => {
  const told = `${text} ${JSON.stringify(headers)}`;
  return status < 400 ? told.replaceAll(signedAddress, '') : told;
};

const leaks = ({ call, answer, innards, secrets, operation }: Judged): readonly string[] => {
  const told = toldBy(answer);
  const asked = `${decodeURI(call.target.replaceAll(/%(?![0-7][0-9a-f])/gi, ''))} ${String(call.body)}`;
  const isStranger = !call.caller.isTheirs && operation.roles !== undefined;
  const published = operation.operationId === 'readOpenapi';
  return [
    ...(published ? [] : inside.filter((pattern) => pattern.test(told) && !pattern.test(asked)).map(String)),
    ...innards.filter((name) => told.includes(name) && !asked.includes(name)),
    ...(isStranger ? secrets.filter((secret) => told.includes(secret) && !asked.includes(secret)) : []),
  ].map((what) => `leaks ${what}`);
};

const isRouted = ({ path }: Operation, { target }: FuzzCall): boolean => {
  const [sent = ''] = target.split('?');
  const [parts, template] = [sent.split('/'), path.split('/')];
  return parts.length === template.length && parts.slice(1).every((part) => part !== '');
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const shapeFaults = ({ operation, call, answer, definitions }: Judged): readonly string[] => {
  const { status, text } = answer;
  const documented = isRouted(operation, call) ? operation.responses[String(status)] : undefined;
  if (documented === undefined && (isRouted(operation, call) || status !== 404))
    return [`answers ${status}, which ${operation.operationId} does not name`];
  const body = parse(text);
  if (status >= 400) {
    const schema = documented?.schema ?? definitions.find('#/components/schemas/Problem');
    const typed = typeOf(answer) === 'application/problem+json';
    return [
      ...(typed ? [] : [`answers ${status} as ${typeOf(answer)}`]),
      ...schemaFaults(schema, body, 'answer', definitions),
    ];
  }
  if (documented?.schema === undefined) return [];
  const typed = typeOf(answer) === documented.type;
  return [
    ...(typed ? [] : [`answers as ${typeOf(answer)}`]),
    ...schemaFaults(documented.schema, body, 'answer', definitions),
  ];
};

/** What is wrong with an answer, whatever was asked. */
export const answerFaults = (judged: Judged): readonly string[] => [
  ...(judged.answer.status >= 500 ? [`answers ${judged.answer.status}`] : []),
  ...shapeFaults(judged),
  ...leaks(judged),
];
