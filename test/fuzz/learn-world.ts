import { readFileSync } from 'node:fs';
import { cloudPorts } from '../../infra/local/scenario/cloud-ports.ts';
import { enlistReceivers } from '../../infra/local/scenario/enlist-receivers.ts';
import { playScenario } from '../../infra/local/scenario/play-scenario.ts';
import { readScenario } from '../../infra/local/scenario/read-scenario.ts';
import type { Scenario, Step } from '../../infra/local/scenario/scenario-file.ts';
import type { Reply, ScenarioPorts, SentRequest } from '../../infra/local/scenario/scenario-ports.ts';
import { aProjectCode } from '../builders/codes.ts';
import type { DemoCloud } from '../builders/demo-cloud.ts';
import { isRecord } from '../builders/is-record.ts';
import { lookAround } from './look-around.ts';
import type { Operation } from './read-description.ts';
import type { World } from './world.ts';

const idsIn = /\b([a-z]{3})_[0-9A-HJKMNP-TV-Z]{26}\b/g;

const fits = (
  { method, path }: Operation,
  request: { readonly method: string; readonly path: string },
): boolean =>
  method === request.method &&
  new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/?]+')}(?:\\?|$)`).test(request.path);

const tokensIn = (text: string): readonly (readonly [name: string, text: string])[] =>
  [...text.matchAll(/\/links\/([\w-]{43})/g)].map(([, token = '']) => ['token', token]);

/** Every text under a name, wherever it stands in an answer. */
const namedIn = (value: unknown): readonly (readonly [name: string, text: string])[] => {
  if (Array.isArray(value)) return value.flatMap(namedIn);
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([name, one]) =>
    typeof one === 'string' ? [[name, one] as const, ...tokensIn(one)] : namedIn(one),
  );
};

/** Time moves in the first journey alone: the others follow it on its last day, by keys of their own. */
const followingOn =
  (journey: string) =>
  (step: Step, index: number): Step => ({
    ...step,
    at: undefined,
    ...(step.idempotency !== null && { idempotency: `${journey}-${step.idempotency ?? index}` }),
  });

/** A journey after the first gets project codes of its own, so that it is not refused as one that is known. */
const readJourney = (name: string, index: number): Scenario => {
  const text = readFileSync(new URL(`../journeys/${name}.json`, import.meta.url), 'utf8');
  const codes = [...new Set(text.match(/\b26\d\d-\d{6}-\d\d-\d\d-\d{6}\b/g))];
  const own = (at: number): string => aProjectCode('2602', '330112', String(60_000 + 10 * index + at));
  const written = codes.reduce((all, code, at) => all.replaceAll(code, index === 0 ? code : own(at)), text);
  return readScenario(written);
};

/** What is asked by steps that need nobody else: requests and uploads. */
const isPlayed = ({ send, upload, at }: Step): boolean =>
  send !== undefined || upload !== undefined || at !== undefined;

/** Makes the departments' systems known, plays journeys one after the other, looks around, and remembers what was sent and which ids came of it. */
export const learnWorld = async (
  cloud: DemoCloud,
  operations: readonly Operation[],
  journeys: readonly string[],
  heard: (request: SentRequest, reply: Reply) => void = () => undefined,
): Promise<World> => {
  const ids = new Map<string, Set<string>>();
  const named = new Map<string, Set<string>>();
  const bodies = new Map<string, unknown[]>();
  const parameters = new Set(operations.flatMap((one) => one.parameters.map(({ name }) => name)));
  const ports = cloudPorts(cloud);
  const noting: ScenarioPorts = {
    ...ports,
    send: async (request) => {
      const reply = await ports.send(request);
      heard(request, reply);
      for (const [id, prefix = ''] of JSON.stringify(reply.body ?? null).matchAll(idsIn))
        ids.set(prefix, (ids.get(prefix) ?? new Set()).add(id));
      for (const [name, text] of namedIn(reply.body))
        if (parameters.has(name)) named.set(name, (named.get(name) ?? new Set()).add(text));
      const operation = operations.find((one) => fits(one, request));
      if (operation && request.body !== undefined && reply.status < 300)
        bodies.set(operation.operationId, [
          ...(bodies.get(operation.operationId) ?? []),
          JSON.parse(request.body),
        ]);
      return reply;
    },
  };
  await enlistReceivers(noting);
  // what it is told waits, and can be asked for
  await cloud.receivers?.setMode('nr', 'down');
  for (const [index, name] of journeys.entries()) {
    const scenario = readJourney(name, index);
    const steps = index === 0 ? scenario.steps : scenario.steps.map(followingOn(name));
    await playScenario(noting, { ...scenario, steps: steps.filter(isPlayed) }, () => undefined);
  }
  await cloud.settled();
  await lookAround(noting, operations, ids);
  const listed = (
    sets: ReadonlyMap<string, ReadonlySet<string>>,
  ): Readonly<Record<string, readonly string[]>> =>
    Object.fromEntries([...sets].map(([name, set]) => [name, [...set]]));
  const known = listed(ids);
  return {
    ids: known,
    named: listed(named),
    bodies: Object.fromEntries(bodies),
    secrets: Object.values(known).flat(),
  };
};
