import { approvalRoutes } from '../../functions/approvals/api.ts';
import { bringUpToDate } from '../../functions/approvals/use-cases/bring-up-to-date.ts';
import { createApi } from '../../shared/http/create-api.ts';
import type { Answered, As, Ask } from './project-api.ts';
import { createInMemoryApprovals, type InMemoryApprovals, demoCounty } from './in-memory-approvals.ts';
import { officeOwner } from './office-project.ts';
import { lambdaContext, proxyEvent } from './proxy-event.ts';

export const owner: As = { roles: ['applicant'], user: 'owner-1', organisation: officeOwner };
export const agent: As = { roles: ['agent'], user: 'agent-1', agentFor: officeOwner };
export const windowClerk: As = { roles: ['window'], user: 'window-1' };
export const department = (code: string, user = `${code}-1`): As => ({
  roles: ['department'],
  user,
  department: code,
});

export const handling = { handler: '王小明', office: '审批科', opinion: '符合条件' };

const templates = approvalRoutes.map(({ path }) => path);

const resourceOf = (path: string): { resource: string; pathParameters: Record<string, string> } => {
  for (const resource of templates) {
    const match = new RegExp(`^${resource.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`).exec(path);
    if (match !== null) return { resource, pathParameters: { ...match.groups } };
  }
  return { resource: path, pathParameters: {} };
};

/** What the owner's moves say; every other names its handler. */
const ofOwners: Readonly<Record<string, object>> = {
  withdrawal: { reason: '方案调整' },
  resubmission: { materials: [] },
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

export interface Filed {
  readonly applicationId: string;
  /** Case ids by item. */
  readonly cases: Readonly<Record<string, string>>;
}

export interface ApprovalApi extends InMemoryApprovals {
  readonly send: (request: string, ask?: Ask) => Promise<Answered>;
  /** The same, the body as it was sent. */
  readonly sendRaw: (
    request: string,
    ask?: Ask,
  ) => Promise<Omit<Answered, 'body'> & { readonly text: string }>;
  /** Reads a case as an office of the county sees it. */
  readonly seen: (caseId: string) => Promise<Record<string, unknown>>;
  /** Files as the owner, or throws what came back. */
  readonly file: (body: Record<string, unknown>, as?: As) => Promise<Filed>;
  /** Moves a case at the version that it has now, after the workflow has looked at it. */
  readonly move: (caseId: string, move: string, as: As, body?: Record<string, unknown>) => Promise<Answered>;
}

/** The handler of approvals-api, in memory. */
export const createApprovalApi = (county = demoCounty): ApprovalApi => {
  const approvals = createInMemoryApprovals(county);
  const handler = createApi(approvalRoutes, approvals.ports);
  const sendRaw: ApprovalApi['sendRaw'] = async (request, ask = {}) => {
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
      queryStringParameters: ask.query === undefined ? null : { ...ask.query },
      body: ask.rawBody ?? (ask.body === undefined ? null : JSON.stringify(ask.body)),
      ...(ask.as && { authorizer: authorizerOf(ask.as, approvals.ports.clock()) }),
    });
    await approvals.refresh();
    const answer = await handler(event, lambdaContext);
    return { status: answer.statusCode, text: answer.body, headers: answer.headers ?? {} };
  };
  const send: ApprovalApi['send'] = async (request, ask) => {
    const { text, ...answer } = await sendRaw(request, ask);
    const body: Record<string, unknown> = text === '' ? {} : JSON.parse(text);
    return { ...answer, body };
  };
  const seen: ApprovalApi['seen'] = async (caseId) =>
    (await send(`GET /cases/${caseId}`, { as: windowClerk })).body;
  return {
    ...approvals,
    send,
    sendRaw,
    seen,
    file: async (body, as = owner) => {
      const answer = await send('POST /applications', { as, body });
      if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
      const cases = answer.body['cases'] as Record<string, { caseId: string }>;
      return {
        applicationId: String(answer.body['applicationId']),
        cases: Object.fromEntries(Object.entries(cases).map(([item, one]) => [item, one.caseId])),
      };
    },
    move: async (caseId, move, as, body = {}) => {
      await bringUpToDate(approvals.ports)(caseId);
      const { version } = await seen(caseId);
      const given = ofOwners[move] ?? handling;
      return send(`POST /cases/${caseId}/${move}`, { as, body: { version, ...given, ...body } });
    },
  };
};
