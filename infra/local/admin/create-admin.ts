import type { Cloud } from '../cloud.ts';
import type { AwsAnswer } from '../endpoint/aws-service.ts';
import type { RawRequest } from '../endpoint/raw-request.ts';
import type { Ledger } from '../iam/ledger.ts';
import type { OidcIssuer } from '../oidc/create-oidc-issuer.ts';
import { parseMoment } from '../parse-moment.ts';
import { asRecord } from '../template/as-record.ts';
import type { Receivers } from '../receivers/receivers.ts';
import { AdminError, json, parseBody } from './admin-answer.ts';
import { deliveriesRoute } from './deliveries-route.ts';
import { faultsRoute } from './faults-route.ts';
import { isLocal } from './is-local.ts';
import { parseTokenRequest } from './parse-token-request.ts';

export interface AdminParts {
  readonly cloud: Cloud;
  readonly ledger: Ledger;
  readonly issuer: OidcIssuer | undefined;
  readonly receivers: Receivers | undefined;
  readonly reset: () => Promise<void>;
}

interface AdminRequest {
  readonly body: () => unknown;
  readonly query: URLSearchParams;
}

type Handler = (request: AdminRequest) => AwsAnswer | Promise<AwsAnswer>;

const momentOf = (value: unknown): number => {
  const moment = parseMoment(value);
  if (moment === undefined)
    throw new AdminError(400, 'to: not an ISO moment with offset, like 2026-03-02T09:00:00+08:00');
  return moment;
};

/** Everything under `/_local`, which exists here only. */
export const createAdmin = ({ cloud, ledger, issuer, receivers, reset }: AdminParts) => {
  const { clock, faults, usage, log, activity } = cloud;
  const clockNow = () => ({ now: new Date(clock.now()).toISOString(), standsStill: clock.standsStill });

  const moveClock: Handler = async ({ body }) => {
    const to = momentOf(asRecord(body())['to']);
    try {
      const fired = await clock.advanceTo(to, () => activity.settled());
      return json(200, { ...clockNow(), fired });
    } catch (error) {
      throw error instanceof RangeError
        ? new AdminError(409, error.message)
        : new AdminError(503, String(error));
    }
  };

  const routes: Readonly<Record<string, Readonly<Record<string, Handler>>>> = {
    health: {
      GET: () =>
        json(200, { ready: true, stack: cloud.template.stackName, region: cloud.region, ...clockNow() }),
    },
    clock: { GET: () => json(200, clockNow()), PUT: moveClock },
    token: {
      POST: async ({ body }) => {
        if (!issuer)
          throw new AdminError(404, 'the template names no OidcIssuer and OidcAudience in its outputs');
        return json(200, { token: await issuer.token(parseTokenRequest(body())) });
      },
    },
    reset: {
      POST: async () => {
        const started = performance.now();
        await reset();
        return json(200, {
          reset: true,
          milliseconds: Math.round(performance.now() - started),
          ...clockNow(),
        });
      },
    },
    settle: {
      POST: async () => {
        await activity.settled().catch((error: unknown) => {
          throw new AdminError(503, String(error));
        });
        return json(200, { settled: true, ...clockNow() });
      },
    },
    usage: { GET: () => json(200, usage.report()) },
    iam: {
      GET: () => json(200, ledger.report()),
      DELETE: () => {
        ledger.clear();
        return json(200, ledger.report());
      },
    },
    faults: faultsRoute(faults),
    deliveries: deliveriesRoute(receivers),
    log: {
      GET: ({ query }) => {
        const source = query.get('source');
        const lines = log.lines().filter((line) => source === null || line.source === source);
        return json(200, { lines: lines.slice(-Number(query.get('tail') ?? lines.length)) });
      },
    },
  };

  const answer = async (request: RawRequest): Promise<AwsAnswer> => {
    const name = request.path.slice('/_local/'.length);
    if (name.startsWith('internet/')) {
      const found = issuer?.answer(request.path);
      if (found) return found;
      log.write('internet', `${request.method} ${name.slice('internet/'.length)}: nothing answers there`);
      throw new AdminError(502, `the local cloud has no internet: ${name.slice('internet/'.length)}`);
    }
    const methods = Object.hasOwn(routes, name) ? routes[name] : undefined;
    if (!methods)
      throw new AdminError(
        404,
        `no ${request.path}; there is ${Object.keys(routes)
          .map((route) => `/_local/${route}`)
          .join(', ')}`,
      );
    const handler = Object.hasOwn(methods, request.method) ? methods[request.method] : undefined;
    const allow = Object.keys(methods).join(', ');
    if (!handler) return json(405, { error: `${request.path} takes ${allow}` }, { allow });
    return handler({ body: () => parseBody(request.body), query: new URLSearchParams(request.rawQuery) });
  };

  return async (request: RawRequest): Promise<AwsAnswer> => {
    try {
      if (!isLocal(request))
        throw new AdminError(403, 'only programs and pages of this machine may ask here');
      return await answer(request);
    } catch (error) {
      if (error instanceof AdminError) return json(error.status, { error: error.message });
      throw error;
    }
  };
};
