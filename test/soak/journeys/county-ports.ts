import { cloudPorts } from '../../../infra/local/scenario/cloud-ports.ts';
import type { Reply, ScenarioPorts } from '../../../infra/local/scenario/scenario-ports.ts';
import type { DemoCloud } from '../../builders/demo-cloud.ts';
import { createTurnstile } from './create-turnstile.ts';
import { patientPorts } from './patient-ports.ts';

/** Requests under way at once: more would open worker after worker for functions that need none the moment after. */
const atOnce = 2;

/** Runs once at a time; who asks while it runs gets the same. */
const shared = (act: () => Promise<unknown>): (() => Promise<void>) => {
  let running: Promise<void> | undefined;
  return () =>
    (running ??= act()
      .then(() => undefined)
      .finally(() => (running = undefined)));
};

/** The ports by which all journeys of a county are played. */
export const countyPorts = (
  county: DemoCloud,
  { again, answered }: { readonly again: () => void; readonly answered: () => void },
): ScenarioPorts => {
  const given = cloudPorts(county);
  const inTurn = createTurnstile(atOnce);
  const ask = (act: () => Promise<Reply>): Promise<Reply> => inTurn(act).finally(answered);
  const { receivers } = given;
  const ports: ScenarioPorts = {
    ...given,
    send: (request) => ask(() => given.send(request)),
    ...(receivers && {
      receivers: { ...receivers, callBack: (order) => ask(() => receivers.callBack(order)) },
    }),
  };
  const aMinute = shared(() => county.pass(60));
  return { ...patientPorts(ports, { again, aMinute }), settled: shared(() => county.settled()) };
};
