import { licenceRoutes } from '../../functions/licences/api.ts';
import { createApi } from '../../shared/http/create-api.ts';
import { createFindRepetition } from '../../shared/journal/find-repetition.ts';
import { createInMemoryLicences, type InMemoryLicences } from './in-memory-licences.ts';
import type { Answered, As, Ask } from './project-api.ts';
import { lambdaContext, proxyEvent } from './proxy-event.ts';

const templates = licenceRoutes.map(({ path }) => path);

const resourceOf = (path: string): { resource: string; pathParameters: Record<string, string> } => {
  for (const resource of templates) {
    const match = new RegExp(`^${resource.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]*)')}$`).exec(path);
    if (match !== null) return { resource, pathParameters: { ...match.groups } };
  }
  return { resource: path, pathParameters: {} };
};

const authorizerOf = (as: As, now: number): Record<string, string> => ({
  sub: as.user ?? 'user-1',
  roles: as.roles.join(','),
  county: as.county ?? '999901',
  expires: String(now / 1_000 + 3_600),
  ...(as.organisation !== undefined && { organisation: as.organisation }),
  ...(as.department !== undefined && { department: as.department }),
  ...(as.agentFor !== undefined && { agentFor: as.agentFor }),
});

export interface LicenceApi extends InMemoryLicences {
  readonly send: (request: string, ask?: Ask) => Promise<Answered & { readonly text: string }>;
}

let keys = 0;

/** The handler of licences-api, in memory. */
export const createLicenceApi = (): LicenceApi => {
  const world = createInMemoryLicences();
  const { store, write, commit, readJournal } = world.ports;
  const handler = createApi(licenceRoutes, {
    store,
    write,
    commit,
    readJournal,
    clock: world.clock,
    county: '999901',
    signDocument: ({ key }) => Promise.resolve(`https://documents.example/${key}?signed`),
    idempotency: {
      find: createFindRepetition(world.journal.client, world.journal.contextTable, world.clock),
    },
    log: { error: () => undefined },
  });
  return {
    ...world,
    send: async (request, ask = {}) => {
      const [httpMethod = '', path = ''] = request.split(' ');
      const key = ask.key === undefined ? `key-${(keys += 1)}` : ask.key;
      const event = proxyEvent({
        httpMethod,
        path,
        ...resourceOf(path),
        headers: {
          'Accept-Language': 'en',
          ...(key !== null && httpMethod === 'POST' && { 'Idempotency-Key': key }),
          ...ask.headers,
        },
        ...(ask.as && { authorizer: authorizerOf(ask.as, world.clock()) }),
      });
      const { statusCode, body, headers } = await handler(event, lambdaContext);
      const read: Record<string, unknown> = body.startsWith('{') ? JSON.parse(body) : {};
      return { status: statusCode, body: read, text: body, headers: headers ?? {} };
    },
  };
};
