import { expect } from 'vitest';
import type { TokenRequest } from '../../infra/local/oidc/token-request.ts';
import { roles } from '../../shared/http/caller.ts';
import type { RouteFacts } from '../../shared/http/openapi-operation.ts';
import type { Role } from '../../shared/http/route.ts';
import type { DemoAnswer, DemoCloud } from '../builders/demo-cloud.ts';
import { nameOf } from './all-routes.ts';
import { owner, stranger } from './made-project.ts';

export type Relation = 'owner' | 'stranger';

export interface Row {
  readonly name: string;
  readonly route: RouteFacts;
  readonly role: Role;
  readonly relation: Relation;
}

/** Every route by every role, as the one whose it is and as another. */
export const rowsOf = (routes: readonly RouteFacts[]): readonly Row[] =>
  routes.flatMap((route) =>
    roles.flatMap((role) =>
      (['owner', 'stranger'] as const).map((relation) => ({
        name: `${nameOf(route)} as ${role} of the ${relation}`,
        route,
        role,
        relation,
      })),
    ),
  );

/** Somebody with a role; of these departments the one that has to do with it, and another. */
export const callerOf = (
  { role, relation }: Pick<Row, 'role' | 'relation'>,
  departments: Readonly<Record<Relation, string>>,
): TokenRequest => {
  const organisation = relation === 'owner' ? owner : stranger;
  if (role === 'applicant') return { role, organisation };
  return role === 'agent'
    ? { role, organisation: stranger, agentFor: organisation }
    : { role, department: departments[relation] };
};

export const mayEver = ({ access }: RouteFacts, role: Role): boolean =>
  access.kind !== 'roles' || access.roles.includes(role);

/** Status, and the code of a refusal. */
export const refusal = ({ status, body }: DemoAnswer): readonly [number, string?] =>
  status < 400 ? [status] : [status, String(body['code'])];

export const expectNothingTold = ({ text, headers }: DemoAnswer, secrets: readonly string[]): void => {
  const told = `${text} ${JSON.stringify([...headers])}`;
  expect(secrets.filter((secret) => told.includes(secret))).toEqual([]);
};

export const isProblem = ({ headers, body }: DemoAnswer): boolean =>
  headers.get('content-type') === 'application/problem+json' &&
  [body['title'], body['detail']].every((text) => typeof text === 'string' && text !== '') &&
  body['requestId'] === headers.get('x-amzn-requestid') &&
  Array.isArray(body['issues']);

/** Tokens that are none here. */
export const strangers: readonly (readonly [
  string,
  (cloud: DemoCloud) => Promise<string | undefined> | string | undefined,
])[] = [
  ['without a token', () => undefined],
  ['with a token that is none', () => 'e30.e30.e30'],
  [
    'with a token of another county',
    (cloud) => cloud.token({ role: 'applicant', organisation: owner, county: '330112' }),
  ],
  ['with a token without a role', (cloud) => cloud.token({ roles: [], organisation: owner })],
  [
    'with a token of another issuer',
    ({ issuer }) => issuer?.token({ role: 'admin' }, { claims: { iss: 'https://id.example' } }),
  ],
  [
    'with a token for another audience',
    ({ issuer }) => issuer?.token({ role: 'admin' }, { claims: { aud: 'another' } }),
  ],
  [
    'with a token without a signature',
    ({ issuer }) => issuer?.token({ role: 'admin' }, { header: { alg: 'none' } }),
  ],
];
