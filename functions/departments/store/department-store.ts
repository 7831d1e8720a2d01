import type { Delivery } from '../domain/delivery.ts';
import type { Endpoint } from '../domain/endpoint.ts';
import type { OrganisationKeys } from '../domain/organisation-keys.ts';
import type { Rotation } from '../domain/rotation.ts';
import type { Standing } from '../keys.ts';
import type { KnownCase } from './case-item.ts';
import type { KnownProject } from './project-item.ts';
import type { OutboxEntry } from './outbox-entry.ts';

export interface DeliveryPage {
  readonly deliveryIds: readonly string[];
  readonly next: string | undefined;
}

export interface OverdueDelivery {
  readonly deliveryId: string;
  readonly party: string;
}

/** What is read of the table, consistently but for the indexes. */
export interface DepartmentStore {
  findEndpoint(party: string): Promise<Endpoint | undefined>;
  findDelivery(deliveryId: string): Promise<Delivery | undefined>;
  findCase(caseId: string): Promise<KnownCase | undefined>;
  findProject(projectId: string): Promise<KnownProject | undefined>;
  findKeys(organisation: string): Promise<OrganisationKeys | undefined>;
  findRotation(): Promise<Rotation | undefined>;
  /** Number of the last message of a party; 0 before the first. */
  lastNumber(party: string): Promise<number>;
  /** Texts of the messages after a number, in order. */
  readFeed(
    party: string,
    after: number,
    limit: number,
  ): Promise<readonly { readonly number: number; readonly text: string }[]>;
  readOutbox(chain: string): Promise<readonly OutboxEntry[]>;
  /** A page of the deliveries of a party. @throws DomainError `request.invalid` for a foreign cursor */
  list(standing: Standing, party: string, limit: number, cursor?: string): Promise<DeliveryPage>;
  /** Every delivery that should have been tried before this moment. */
  overdue(before: number): Promise<readonly OverdueDelivery[]>;
}
