import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { CursorStore } from '../../../shared/journal/cursor-store.ts';
import type { StateWrite } from '../../../shared/journal/commit-types.ts';
import type { JournalEvent } from '../../../shared/journal/event.ts';
import { countyChain } from '../../../shared/journal/keys.ts';
import type { RestoreContext, WholeChain } from '../../../shared/journal/restore-chain.ts';
import type { Vault } from '../../../shared/journal/vault.ts';
import type { KnownDepartments } from '../domain/known-department.ts';
import type { DepartmentWrites } from '../store/department-writes.ts';
import type { ToldStore } from './told-store.ts';
import { rebuildDelivery } from './rebuild-delivery.ts';
import { rebuildEndpoints } from './rebuild-endpoints.ts';
import { rebuildOrganisationKeys } from './rebuild-organisation-keys.ts';
import { rebuildRotation } from './rebuild-rotation.ts';
import { rebuildTold } from './rebuild-told.ts';
import { resentRounds } from './resent-rounds.ts';

export interface RestoreDepartmentsPorts {
  readonly departments: KnownDepartments;
  /** Every event of the county's chain. */
  readonly readCounty: () => Promise<readonly JournalEvent[]>;
  readonly tellings: ToldStore;
  readonly vault: Pick<Vault, 'reveal'>;
  readonly write: DepartmentWrites;
  readonly cursors: Pick<CursorStore, 'moving'>;
}

const atOnce = 25;

const written = (subject: string, write: TransactWriteItem): StateWrite => ({
  subject,
  whenLost: 'stale',
  write,
});

const restoreCounty = async (
  { departments, vault, write }: RestoreDepartmentsPorts,
  events: readonly JournalEvent[],
): Promise<readonly StateWrite[]> => {
  const rotation = rebuildRotation(events);
  const endpoints = rebuildEndpoints(events, departments).map(async ({ endpoint, urlIn }) => {
    const kept = urlIn === undefined ? undefined : await vault.reveal(urlIn);
    const isKnown = kept !== undefined || endpoint.url === departments[endpoint.party]?.endpoint;
    // an address that nobody knows whole is asked nothing until somebody sets it
    return write.endpoint({
      ...endpoint,
      url: kept?.name ?? endpoint.url,
      ...(!isKnown && { state: 'paused' }),
    });
  });
  return [
    ...(await Promise.all(endpoints)),
    ...rebuildOrganisationKeys(events).map(write.organisationKeys),
    ...(rotation === undefined ? [] : [write.rotation(rotation)]),
  ];
};

const restoreProject = async (
  { tellings, write, cursors }: RestoreDepartmentsPorts,
  resent: ReadonlyMap<string, number>,
  { chain, events }: WholeChain,
): Promise<readonly StateWrite[]> => {
  const told = rebuildTold(events, await tellings.read(chain));
  const deliveries: StateWrite[] = [];
  for (let start = 0; start < told.deliveries.length; start += atOnce) {
    const batch = told.deliveries.slice(start, start + atOnce).map(async (begun) => {
      const { deliveryId } = begun;
      const end = await tellings.findEnd(deliveryId);
      return write.delivery(rebuildDelivery({ begun, resentAt: resent.get(deliveryId), end }));
    });
    deliveries.push(...(await Promise.all(batch)));
  }
  return [
    ...told.cases.map((one) => written(`case ${one.caseId}`, write.knownCase(one))),
    ...(told.project === undefined
      ? []
      : [written(`project ${told.project.projectId}`, write.knownProject(told.project))]),
    ...told.messages.map((one) =>
      written(`message ${one.message.data.number} of ${one.party}`, write.message(one)),
    ),
    ...deliveries,
    ...(told.followed === 0 ? [] : [cursors.moving(chain, 0, told.followed)]),
  ];
};

/**
 * Feeds, deliveries, endpoints and the record of keys. Whoever was told is not told again: a delivery that has ended is
 * over, any other waits and is found by the sweep. Not rebuilt: attempts, and how well endpoints answer.
 */
export const restoreDepartments = (ports: RestoreDepartmentsPorts): RestoreContext => {
  let resent: Promise<ReadonlyMap<string, number>> | undefined;
  return async (whole) => {
    const { chain, events } = whole;
    if (chain === countyChain)
      return [
        ...(await restoreCounty(ports, events)),
        ...(events.length === 0 ? [] : [ports.cursors.moving(countyChain, 0, events.length)]),
      ];
    resent ??= ports.readCounty().then(resentRounds);
    return restoreProject(ports, await resent, whole);
  };
};
