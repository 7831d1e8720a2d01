import type { APIGatewayProxyEvent } from 'aws-lambda';
import { projectRoutes } from '../../functions/projects/api.ts';
import type { ProjectPorts } from '../../functions/projects/project-ports.ts';
import { createApi } from '../../shared/http/create-api.ts';
import type { Role } from '../../shared/http/route.ts';
import { createInMemoryProjects, type InMemoryProjects } from './in-memory-projects.ts';
import { lambdaContext, proxyEvent } from './proxy-event.ts';

export interface As {
  readonly roles: readonly Role[];
  readonly user?: string;
  readonly organisation?: string;
  readonly department?: string;
  readonly agentFor?: string;
  readonly county?: string;
}

export interface Ask {
  readonly as?: As;
  readonly body?: unknown;
  readonly rawBody?: string;
  readonly query?: Readonly<Record<string, string>>;
  /** `null`: no header. */
  readonly key?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answered {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly headers: Readonly<Record<string, unknown>>;
}

export const owner = '91330112MA9TE5T12Y';
export const stranger = '91330112MA9T000343';
export const applicant: As = { roles: ['applicant'], organisation: owner };

const templates = projectRoutes.map(({ path }) => path);

const resourceOf = (path: string): { resource: string; pathParameters: Record<string, string> } => {
  for (const resource of templates.toSorted(
    (a, b) => Number(a.includes('{')) - Number(b.includes('{')) || a.length - b.length,
  )) {
    const pattern = new RegExp(`^${resource.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`);
    const match = pattern.exec(path);
    if (match !== null) return { resource, pathParameters: { ...match.groups } };
  }
  return { resource: path, pathParameters: {} };
};

let keys = 0;

const authorizerOf = (as: As, now: number): Record<string, string> => ({
  sub: as.user ?? 'user-1',
  roles: as.roles.join(','),
  county: as.county ?? '999901',
  expires: String(now / 1_000 + 3_600),
  ...(as.organisation !== undefined && { organisation: as.organisation }),
  ...(as.department !== undefined && { department: as.department }),
  ...(as.agentFor !== undefined && { agentFor: as.agentFor }),
});

/** A request as API Gateway sends it to projects-api. */
const requestOf = (request: string, ask: Ask, now: number): APIGatewayProxyEvent => {
  const [httpMethod = '', path = ''] = request.split(' ');
  const key = ask.key === undefined ? `key-${(keys += 1)}` : ask.key;
  return proxyEvent({
    httpMethod,
    path,
    ...resourceOf(path),
    headers: {
      'Accept-Language': 'en',
      ...(key !== null && httpMethod === 'POST' && { 'Idempotency-Key': key }),
      ...ask.headers,
    },
    queryStringParameters: ask.query === undefined ? null : { ...ask.query },
    body: ask.rawBody ?? (ask.body === undefined ? null : JSON.stringify(ask.body)),
    ...(ask.as && { authorizer: authorizerOf(ask.as, now) }),
  });
};

export interface ProjectApi extends InMemoryProjects {
  readonly send: (request: string, ask?: Ask) => Promise<Answered>;
}

/** The handler of projects-api, in memory. */
export const createProjectApi = (
  change: (ports: ProjectPorts) => ProjectPorts = (ports) => ports,
): ProjectApi => {
  const projects = createInMemoryProjects();
  const handler = createApi(projectRoutes, change(projects.ports));
  return {
    ...projects,
    send: async (request, ask = {}) => {
      const answer = await handler(requestOf(request, ask, projects.ports.clock()), lambdaContext);
      const body: Record<string, unknown> = answer.body === '' ? {} : JSON.parse(answer.body);
      return { status: answer.statusCode, body, headers: answer.headers ?? {} };
    },
  };
};
