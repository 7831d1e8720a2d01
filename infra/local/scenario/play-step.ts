import { fillVersion } from './fill-version.ts';
import { findDifferences } from './find-differences.ts';
import type { Json } from './json.ts';
import { handOverKey, playReceiver } from './play-receiver.ts';
import { resolvePointer } from './json-pointer.ts';
import { replaceInPath, replaceNames, type KeptValues } from './replace-names.ts';
import type { As, Step } from './scenario-file.ts';
import type { Reply, ScenarioPorts, SentRequest } from './scenario-ports.ts';
import { uploadFile } from './upload-file.ts';
import { uploadSchema } from './upload-schema.ts';

export interface Played {
  /** Null when nothing was sent. */
  readonly status: number | null;
  readonly answer?: Json;
  /** What was expected and not found; the step is right when this is empty. */
  readonly why: readonly string[];
  readonly kept: KeptValues;
}

const text = (value: string, kept: KeptValues): string => {
  const replaced = replaceNames(value, kept);
  return typeof replaced === 'string' ? replaced : JSON.stringify(replaced);
};

const replaceAs = (as: As, kept: KeptValues): As =>
  Object.fromEntries(
    Object.entries(as).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map((one) => text(one, kept)) : text(value, kept),
    ]),
  );

const headersOf = async (
  ports: ScenarioPorts,
  step: Step,
  number: number,
  kept: KeptValues,
): Promise<Readonly<Record<string, string>>> => {
  const key =
    step.idempotency === undefined ? `scenario-step-${String(number).padStart(4, '0')}` : step.idempotency;
  const given = Object.entries(step.headers ?? {}).map(([name, value]): [string, string] => [
    name.toLowerCase(),
    text(value, kept),
  ]);
  return {
    ...(step.as === undefined
      ? {}
      : { authorization: `Bearer ${await ports.token(replaceAs(step.as, kept))}` }),
    ...((step.send?.startsWith('POST ') === true || step.upload !== undefined) && key !== null
      ? { 'idempotency-key': text(key, kept) }
      : {}),
    ...(step.body === undefined ? {} : { 'content-type': 'application/json' }),
    ...Object.fromEntries(given),
  };
};

const build = async (
  ports: ScenarioPorts,
  step: Step,
  number: number,
  kept: KeptValues,
): Promise<SentRequest> => {
  const [method = '', ...rest] = (step.send ?? '').split(' ');
  const path = replaceInPath(rest.join(' '), kept);
  const headers = await headersOf(ports, step, number, kept);
  const body = step.body === undefined ? undefined : replaceNames(step.body, kept);
  const filled = await fillVersion(ports, { method, path, headers }, body);
  const typed = filled === undefined ? headers : { 'content-type': 'application/json', ...headers };
  return { method, path, headers: typed, body: filled === undefined ? undefined : JSON.stringify(filled) };
};

const compare = (step: Step, reply: Reply, kept: KeptValues): readonly string[] => {
  const { status, headers, body } = step.expect ?? {};
  const lower = Object.fromEntries(
    Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
  );
  return [
    ...(status === undefined || status === reply.status
      ? []
      : [`status: expected ${status}, found ${reply.status}`]),
    ...findDifferences(replaceNames(lower, kept), reply.headers, '(headers)'),
    ...(body === undefined ? [] : findDifferences(replaceNames(body, kept), reply.body)),
  ];
};

/** What a step does: the answer, nothing to answer, or why nothing was sent. */
const act = async (
  ports: ScenarioPorts,
  step: Step,
  number: number,
  kept: KeptValues,
): Promise<Reply | string | undefined> => {
  if (step.send !== undefined) {
    const request = await build(ports, step, number, kept);
    const reply = await ports.send(request);
    await handOverKey(ports, request, reply);
    return reply;
  }
  if (step.upload !== undefined) {
    const upload = uploadSchema.parse(replaceNames(step.upload, kept));
    return uploadFile(ports, upload, await headersOf(ports, step, number, kept));
  }
  return playReceiver(ports, step, kept);
};

/** Moves the clock, sends, uploads or calls back, lets the system settle, compares, keeps. @throws what the ports throw. */
export const playStep = async (
  ports: ScenarioPorts,
  step: Step,
  number: number,
  kept: KeptValues,
): Promise<Played> => {
  if (step.at !== undefined) await ports.moveClock(step.at);
  const reply = await act(ports, step, number, kept);
  await ports.settled();
  if (reply === undefined) return { status: null, why: [], kept };
  if (typeof reply === 'string') return { status: null, why: [reply], kept };
  const why = [...compare(step, reply, kept)];
  const now = new Map(kept);
  for (const [name, pointer] of Object.entries(step.keep ?? {})) {
    const value = reply.body === undefined ? undefined : resolvePointer(reply.body, pointer);
    if (value === undefined) why.push(`keep ${name}: nothing at ${JSON.stringify(pointer)}`);
    else now.set(name, value);
  }
  return { status: reply.status, answer: reply.body ?? null, why, kept: now };
};
