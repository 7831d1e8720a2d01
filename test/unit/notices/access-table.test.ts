import { describe, expect, it } from 'vitest';
import { roles } from '../../../shared/http/caller.ts';
import type { Role } from '../../../shared/http/route.ts';
import { officeOwner } from '../../builders/office-project.ts';
import type { As } from '../../builders/project-api.ts';
import { refusedCase } from './refused-case.ts';

const owner: As = { roles: ['applicant'], organisation: officeOwner, user: 'owner-1' };
const stranger = '91330112MA9TE5T12Y';

describe('every route of papers, by role and ownership', () => {
  const callerOf = (role: Role, own: boolean): As => {
    const organisation = own ? officeOwner : stranger;
    if (role === 'applicant') return { roles: [role], organisation };
    if (role === 'agent') return { roles: [role], agentFor: organisation };
    return { roles: [role], user: `${role}-1`, department: own ? 'nr' : 'housing' };
  };
  const sided: ReadonlySet<Role> = new Set<Role>(['applicant', 'agent', 'department', 'head']);

  /** The department that wrote it, and the window; of others only departments ever may. */
  const deliveryOf = (role: Role, own: boolean): readonly [number, string?] => {
    if (role === 'window') return [201, undefined];
    if (role !== 'department' && role !== 'head') return [403, 'auth.role-missing'];
    return own ? [201, undefined] : [404, 'documents.not-found'];
  };

  it.each(roles.flatMap((role) => [true, false].map((own) => [role, own ? 'own' : 'foreign', own] as const)))(
    'as %s of the %s',
    async (role, _whose, own) => {
      const { world, number, list } = await refusedCase();
      const as = callerOf(role, own);
      const isHidden = sided.has(role) && !own;
      const listed = await world.send(list, { as });
      const file = await world.send(`GET /documents/${number}`, { as });
      expect([listed.status, listed.body['code']]).toEqual(
        isHidden ? [404, 'cases.not-found'] : [200, undefined],
      );
      expect([file.status, file.body['code']]).toEqual(
        isHidden ? [404, 'documents.not-found'] : [303, undefined],
      );
      const given = { how: 'post', at: '2026-09-21T09:00:00+08:00', receivedBy: 'agent', receipt: 'XA-1' };
      const delivered = await world.send(`POST /documents/${number}/delivery`, { as, body: given });
      expect([delivered.status, delivered.body['code']]).toEqual(deliveryOf(role, own));
      const { status } = await world.send('PUT /contacts', { as, body: {} });
      expect(status).toBe(role === 'applicant' || role === 'agent' ? 200 : 403);
    },
  );

  it.each([
    ['GET /cases/cas_none/documents', 400],
    ['GET /cases/cas_01K4P9V3S8Q2M7N5X6R0T1W2Y3/documents', 404],
    ['GET /documents/..%2F..', 400],
    ['GET /documents/2609-999901-04-01-123456-S2-03-001-01', 404],
    ['POST /documents/2609-999901-04-01-123456-S2-03-001-01/delivery', 403],
  ])('%s is answered %i', async (request, status) => {
    const { world } = await refusedCase();
    expect((await world.send(request, { as: owner })).status).toBe(status);
  });
});
