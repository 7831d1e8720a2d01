import type { DynamoService } from './dynamodb/create-dynamodb-service.ts';
import type { Events } from './events/create-events.ts';
import type { EventSources } from './events/create-event-sources.ts';
import type { Gateway } from './gateway/create-gateway.ts';
import type { LambdaService } from './lambda/lambda-service.ts';
import type { Updatable } from './updatable.ts';

export interface UpdatableServices {
  readonly dynamodb: DynamoService;
  readonly lambda: LambdaService;
  /** Queues, buckets, secrets and state machines. */
  readonly stores: readonly Updatable[];
  readonly gateway: Gateway;
  readonly events: Events;
  readonly sources: EventSources;
}

/** Brings every service to the template in force, in the order in which they depend on each other. */
export const updateServices = async (services: UpdatableServices): Promise<void> => {
  services.lambda.update();
  for (const store of services.stores) store.update();
  await services.dynamodb.update();
  services.gateway.update();
  services.events.update();
  services.sources.update();
};
