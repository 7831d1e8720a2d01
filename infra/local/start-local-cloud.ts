import type { Cloud } from './cloud.ts';
import { createClock } from './create-clock.ts';
import { composeCloud } from './compose-cloud.ts';
import { type Engine, startEngine } from './dynamodb/start-engine.ts';
import type { Credentials } from './iam/identities.ts';
import type { LedgerReport } from './iam/ledger.ts';
import type { OidcIssuer } from './oidc/create-oidc-issuer.ts';
import type { TokenRequest } from './oidc/token-request.ts';
import { parseMoment } from './parse-moment.ts';
import type { Receivers } from './receivers/receivers.ts';
import { startServices } from './start-services.ts';
import { TemplateError } from './template/template-error.ts';
import { updateFaults } from './template/update-faults.ts';
import { loadTemplate } from './template/load-template.ts';

export interface LocalCloudOptions {
  /** Path of a synthesised template; `<name>.assets.json` and the asset folders lie beside it. */
  readonly template: string;
  /** 0: any free port. Default 3900. */
  readonly port?: number;
  /** ISO moment with offset. With it, time stands still and only `/_local/clock` moves it. */
  readonly clock?: string;
  /** Overrides of function environment variables (where deliveries may go). */
  readonly environment?: Readonly<Record<string, string>>;
  /** Departments whose systems are simulated here. */
  readonly receivers?: readonly string[];
  /** Real milliseconds after which `settled` gives up; a minute when absent. */
  readonly settleWithin?: number;
  /** Calls of all functions at once; more are throttled, as an account's concurrency limit does. Default 24. */
  readonly concurrency?: number;
  /** A database engine that was started before, so that it starts while something else is done. Closed with the cloud. */
  readonly engine?: Engine;
}

export interface RunningLocalCloud {
  /** `http://127.0.0.1:<port>`: the API's base, and the endpoint of every service. */
  readonly url: string;
  readonly cloud: Cloud;
  readonly operator: Credentials;
  /** The local OIDC issuer, when the template names one in its outputs. */
  readonly issuer: OidcIssuer | undefined;
  /** The simulated systems of departments, when any were asked for. */
  readonly receivers: Receivers | undefined;
  /** What IAM was asked and which grants were used. */
  iam(): LedgerReport;
  /** Mints a token of the local OIDC issuer. */
  token(as: TokenRequest): Promise<string>;
  settled(): Promise<void>;
  moveClock(to: string): Promise<readonly { readonly at: string; readonly name: string }[]>;
  /**
   * Deploys another template over the running one, once everything has settled: what is changed is updated in place by
   * its logical id, items, messages, objects, executions and the time stay. Deploy the old one to roll back.
   * @throws TemplateError, and changes nothing, when what holds state would be replaced or the template cannot be run.
   */
  redeploy(template: string): Promise<void>;
  /** As if the machine under it failed, at work: every worker ends and every connection breaks off; all data stays. */
  restart(): Promise<void>;
  /** Empties every service, faults, usage and log; the clock stays where it is, and so does the count of grants. */
  reset(): Promise<void>;
  /** Resolves with the reason when the cloud breaks by itself (the database engine ended). */
  readonly broken: Promise<Error>;
  close(): Promise<void>;
}

const defaultPort = 3900;

const momentOf = (clock: string): number => {
  const moment = parseMoment(clock);
  if (moment === undefined)
    throw new Error(`${clock} is not an ISO moment with offset, like 2026-03-02T09:00:00+08:00`);
  return moment;
};

/**
 * Runs a synthesised template on this machine.
 * @throws TemplateError when the template cannot be run as AWS would; Error when Java is missing or the port in use.
 */
export const startLocalCloud = async (options: LocalCloudOptions): Promise<RunningLocalCloud> => {
  const start = options.clock === undefined ? undefined : momentOf(options.clock);
  const stack = loadTemplate(options.template);
  const clock = createClock({
    standsStill: start !== undefined,
    ...(start !== undefined && { start }),
    onError: (name, error) => composed.cloud.log.write('clock', `${name}: ${String(error)}`),
  });
  const composed = composeCloud(stack, clock, options.settleWithin);
  const { cloud, ledger } = composed;

  let closing = false;
  const engine = options.engine ?? (await startEngine());
  const services = await startServices({
    cloud,
    ledger,
    engine,
    port: options.port ?? defaultPort,
    environment: options.environment ?? {},
    receivers: options.receivers ?? [],
    concurrency: options.concurrency,
  }).catch(async (error: unknown) => {
    clock.close();
    await engine.close();
    throw error;
  });

  const whenBroken = async (): Promise<Error> => {
    await engine.ended;
    return closing ? new Promise(() => undefined) : new Error('DynamoDB Local has ended');
  };

  return {
    url: services.url,
    cloud,
    operator: cloud.identities.operator,
    issuer: services.issuer,
    receivers: services.receivers,
    iam: () => ledger.report(),
    async token(as) {
      if (!services.issuer)
        throw new Error('the template names no OidcIssuer and OidcAudience in its outputs');
      return services.issuer.token(as);
    },
    settled: () => cloud.activity.settled(),
    moveClock: (to) => clock.advanceTo(momentOf(to), () => cloud.activity.settled()),
    redeploy: async (path) => {
      const before = { template: cloud.template, place: stack.place };
      const next = loadTemplate(path);
      const faults = updateFaults(before.template, next.template);
      if (faults.length > 0) throw new TemplateError(faults.join('\n'));
      await cloud.activity.settled();
      try {
        composed.enact(next);
        await services.update();
      } catch (error) {
        composed.enact(before);
        await services.update();
        throw error;
      }
      await cloud.activity.settled();
    },
    restart: () => services.restart(),
    reset: () => services.reset(),
    broken: whenBroken(),
    async close() {
      if (closing) return;
      closing = true;
      clock.close();
      await services.close();
    },
  };
};
