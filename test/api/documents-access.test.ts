import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RouteFacts } from '../../shared/http/openapi-operation.ts';
import { unitsWritten } from '../builders/units-written.ts';
import {
  callerOf,
  expectNothingTold,
  isProblem,
  mayEver,
  refusal,
  type Row,
  rowsOf,
  strangers,
} from './access-rows.ts';
import type { DemoCloud } from '../builders/demo-cloud.ts';
import { documentRoutes, nameOf } from './all-routes.ts';
import { declarationOf, type DocumentWorld, startDocumentWorld } from './document-world.ts';

let world: DocumentWorld;
beforeAll(async () => {
  world = await startDocumentWorld();
});
afterAll(() => world.cloud.close());

const departments = { owner: 'nr', stranger: 'water' };

/** By the paper's own receipt, at this moment. */
const deliveredNow = ({ cloud }: DemoCloud) => {
  const at = new Date(cloud.clock.now()).toISOString();
  return { how: 'post', at, receivedBy: 'agent', receipt: `XA-${cloud.clock.now()}` };
};

/** Asks for nothing that breaks a rule, so that the caller alone decides. */
const ask = (route: RouteFacts, by: { as: ReturnType<typeof callerOf> } | { token?: string }) => {
  const { cloud, endpoint, ownEndpoint, ownDeliveryId } = world;
  const isApplicant = 'as' in by && by.as.role === 'applicant';
  const ids = { ...world.ids, ...(isApplicant && { deliveryId: ownDeliveryId }) };
  const path = route.path.replaceAll(/\{(\w+)\}/g, (_, name: keyof typeof ids) => ids[name]);
  const party = isApplicant ? `organisation=${ids.creditCode}` : 'department=nr';
  const query = route.operationId === 'listDeliveries' ? `?${party}` : '';
  const bodies: Readonly<Record<string, unknown>> = {
    setEndpoint: { url: endpoint },
    setOrganisationEndpoint: { url: ownEndpoint },
    declareMaterial: declarationOf(ids.projectId),
    registerContacts: {},
    recordDelivery: deliveredNow(cloud),
  };
  const body = bodies[route.operationId];
  return cloud.send(`${route.method} ${path}${query}`, { ...by, ...(body !== undefined && { body }) });
};

const isDepartment = ({ role }: Row): boolean => role === 'department' || role === 'head';
const isOwner = ({ role }: Row): boolean => role === 'applicant' || role === 'agent';

/** What is another's is not there. */
const hidden: Readonly<Record<string, string>> = {
  readOrganisationEndpoint: 'organisations.not-found',
  setOrganisationEndpoint: 'organisations.not-found',
  addOrganisationKey: 'organisations.not-found',
  resumeOrganisationDeliveries: 'organisations.not-found',
  listDeliveries: 'departments.not-found',
  readDelivery: 'deliveries.not-found',
  resendDelivery: 'deliveries.not-found',
  declareMaterial: 'materials.project-unknown',
  readMaterial: 'materials.not-found',
  downloadMaterial: 'materials.not-found',
  listLicences: 'projects.not-found',
  readLicence: 'licences.not-found',
  readLicenceDocument: 'licences.not-found',
  requestLicence: 'licences.not-found',
  listDocuments: 'cases.not-found',
  openDocument: 'documents.not-found',
  recordDelivery: 'documents.not-found',
};

/** A department reads its own feed, and of any project the licences that it issued: none, if it is another. */
const ofAnyDepartment: ReadonlySet<string> = new Set(['readFeed', 'listLicences']);

/** An organisation reads its own inbox and registers its own contacts: nothing of another's. */
const ofAnyOwner: ReadonlySet<string> = new Set(['readInbox', 'registerContacts']);

/** That the owner opens a paper for the first time is written. */
const opens = (row: Row): boolean => row.route.operationId === 'openDocument' && isOwner(row);

/** Status, and code of a refusal, that design and route table demand. */
const demanded = (row: Row): readonly [number, string?] => {
  const { route, role, relation } = row;
  if (!mayEver(route, role)) return [403, 'auth.role-missing'];
  if (relation === 'owner' || route.access.kind !== 'roles') return [route.answer.status];
  const isOther =
    (isOwner(row) && !ofAnyOwner.has(route.operationId)) ||
    (isDepartment(row) && !ofAnyDepartment.has(route.operationId));
  if (!isOther) return [route.answer.status];
  const isOwnList = route.operationId === 'listDeliveries' && isOwner(row);
  return [404, isOwnList ? 'organisations.not-found' : hidden[route.operationId]];
};

describe('every route of departments, materials, licences and papers, by role and by ownership', () => {
  it.each(rowsOf(documentRoutes))('$name', async (row) => {
    const { cloud, secrets } = world;
    const before = unitsWritten(cloud);
    const answer = await ask(row.route, { as: callerOf(row, departments) });
    const [status, code] = demanded(row);
    expect(refusal(answer)).toEqual(code === undefined ? [status] : [status, code]);
    expect(isProblem(answer)).toBe(status >= 400);
    const isForeign = (isDepartment(row) || isOwner(row)) && row.relation === 'stranger';
    expectNothingTold(
      answer,
      (status >= 400 || isForeign) && row.route.access.kind === 'roles' ? secrets : [],
    );
    await cloud.settled();
    const changes = status < 400 && (row.route.method !== 'GET' || opens(row));
    expect(unitsWritten(cloud) === before || changes).toBe(true);
  });

  it.each(
    documentRoutes.flatMap((route) =>
      strangers.map(([how, token]) => ({ name: `${nameOf(route)} ${how}`, route, token })),
    ),
  )('$name', async ({ route, token }) => {
    const { cloud, secrets } = world;
    const before = unitsWritten(cloud);
    const given = await token(cloud);
    const answer = await ask(route, given === undefined ? {} : { token: given });
    const isOpen = route.access.kind === 'public';
    expect(refusal(answer)).toEqual(isOpen ? [200] : [401, 'auth.token-invalid']);
    expect(unitsWritten(cloud)).toBe(before);
    expectNothingTold(answer, isOpen ? [] : secrets);
  });
});
