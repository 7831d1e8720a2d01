import { readFileSync } from 'node:fs';
import { cloudPorts } from '../../infra/local/scenario/cloud-ports.ts';
import { playScenario } from '../../infra/local/scenario/play-scenario.ts';
import { readScenario } from '../../infra/local/scenario/read-scenario.ts';
import type { Step } from '../../infra/local/scenario/scenario-file.ts';
import type { Reply, ScenarioPorts, SentRequest } from '../../infra/local/scenario/scenario-ports.ts';
import type { DemoCloud } from '../builders/demo-cloud.ts';
import type { Operation } from './read-description.ts';
import type { World } from './world.ts';

const idsIn = /\b([a-z]{3})_[0-9A-HJKMNP-TV-Z]{26}\b/g;

const fits = (
  { method, path }: Operation,
  request: { readonly method: string; readonly path: string },
): boolean =>
  method === request.method &&
  new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/?]+')}(?:\\?|$)`).test(request.path);

const withoutMoment = (step: Step): Step => ({ ...step, at: undefined });

/** Plays journeys one after the other and remembers what was sent and which ids came of it. */
export const learnWorld = async (
  cloud: DemoCloud,
  operations: readonly Operation[],
  journeys: readonly string[],
  heard: (request: SentRequest, reply: Reply) => void = () => undefined,
): Promise<World> => {
  const ids = new Map<string, Set<string>>();
  const bodies = new Map<string, unknown[]>();
  const ports = cloudPorts(cloud);
  const noting: ScenarioPorts = {
    ...ports,
    send: async (request) => {
      const reply = await ports.send(request);
      heard(request, reply);
      for (const [id, prefix = ''] of JSON.stringify(reply.body ?? null).matchAll(idsIn))
        ids.set(prefix, (ids.get(prefix) ?? new Set()).add(id));
      const operation = operations.find((one) => fits(one, request));
      if (operation && request.body !== undefined && reply.status < 300)
        bodies.set(operation.operationId, [
          ...(bodies.get(operation.operationId) ?? []),
          JSON.parse(request.body),
        ]);
      return reply;
    },
  };
  for (const [index, name] of journeys.entries()) {
    const scenario = readScenario(readFileSync(new URL(`../journeys/${name}.json`, import.meta.url), 'utf8'));
    // time moves in the first alone: the others follow it on its last day
    const steps = index === 0 ? scenario.steps : scenario.steps.map(withoutMoment);
    await playScenario(
      noting,
      { ...scenario, steps: steps.filter((step) => step.send !== undefined || step.at !== undefined) },
      () => undefined,
    );
  }
  await cloud.settled();
  const known = Object.fromEntries([...ids].map(([prefix, set]) => [prefix, [...set]]));
  return { ids: known, bodies: Object.fromEntries(bodies), secrets: Object.values(known).flat() };
};
