import { createAdmin } from './admin/create-admin.ts';
import type { Cloud } from './cloud.ts';
import { createDynamoService } from './dynamodb/create-dynamodb-service.ts';
import type { Engine } from './dynamodb/start-engine.ts';
import type { AwsService } from './endpoint/aws-service.ts';
import { createEndpoint } from './endpoint/create-endpoint.ts';
import { createEventSources } from './events/create-event-sources.ts';
import { createEvents, type Events } from './events/create-events.ts';
import { createGateway } from './gateway/create-gateway.ts';
import type { Ledger } from './iam/ledger.ts';
import { createLambdaService } from './lambda/create-lambda-service.ts';
import { compileLightly } from './lambda/compile-lightly.ts';
import { createOidcIssuer, type OidcIssuer } from './oidc/create-oidc-issuer.ts';
import { openEgress } from './receivers/open-egress.ts';
import type { Receivers } from './receivers/receivers.ts';
import { startReceivers } from './receivers/start-receivers.ts';
import { createObjectStore } from './s3/create-object-store.ts';
import { createSecretsService } from './secrets/create-secrets-service.ts';
import { createSqsService } from './sqs/create-sqs-service.ts';
import { createStatesService } from './states/create-states-service.ts';
import { updateServices } from './update-services.ts';
import { refuseMissingServices } from './template/refuse-missing-services.ts';

export interface ServiceOptions {
  readonly cloud: Cloud;
  readonly ledger: Ledger;
  readonly engine: Engine;
  readonly port: number;
  readonly environment: Readonly<Record<string, string>>;
  /** Departments whose systems are simulated. */
  readonly receivers: readonly string[];
  readonly concurrency?: number | undefined;
}

export interface RunningServices {
  readonly url: string;
  readonly issuer: OidcIssuer | undefined;
  readonly receivers: Receivers | undefined;
  reset(): Promise<void>;
  /** Every worker ends and every connection breaks off; the stores keep what they hold. */
  restart(): Promise<void>;
  /** Brings every service to the template in force. */
  update(): Promise<void>;
  close(): Promise<void>;
}

const createIssuer = (cloud: Cloud): OidcIssuer | undefined => {
  const { OidcIssuer: issuer, OidcAudience: audience } = cloud.template.outputs;
  return issuer === undefined || audience === undefined
    ? undefined
    : createOidcIssuer(cloud, { issuer, audience });
};

/** Builds the services of a template, opens them, and listens. */
export const startServices = async (options: ServiceOptions): Promise<RunningServices> => {
  const { cloud, ledger, engine, port, concurrency } = options;
  compileLightly();
  const receivers =
    options.receivers.length === 0 ? undefined : await startReceivers(cloud, options.receivers);
  const environment = openEgress(options.environment, receivers);
  let url = '';
  const lambda = createLambdaService(cloud, { endpoint: () => url, environment, concurrency });
  const sqs = createSqsService(cloud);
  const dynamodb = createDynamoService(cloud, engine);
  const bus: { events?: Events } = {};
  const s3 = createObjectStore(cloud, (event) => bus.events?.publish(event));
  const states = createStatesService(cloud, lambda, {
    onStatusChange: (event) => bus.events?.publish(event),
  });
  const secrets = createSecretsService(cloud);
  const services = new Map<string, AwsService>(
    [sqs, dynamodb, s3, states, secrets].map((service) => [service.name, service]),
  );
  const check = (): void => {
    refuseMissingServices(cloud.template, services);
    for (const { logicalId } of cloud.template.byType('AWS::Lambda::Function'))
      cloud.identities.principalOfFunction(logicalId);
  };
  check();

  const gateway = createGateway(cloud, lambda);
  const issuer = createIssuer(cloud);
  await dynamodb.open();
  const events = createEvents(cloud, lambda, sqs);
  bus.events = events;
  const sources = createEventSources(cloud, lambda, sqs, dynamodb.streams);

  const reset = async (): Promise<void> => {
    sources.reset();
    events.reset();
    await lambda.reset();
    await receivers?.reset();
    await Promise.all([...services.values()].map((service) => service.reset()));
    gateway.reset();
    // anew: what was under way while the tables were made has ended now
    sources.reset();
    cloud.faults.clear();
    cloud.usage.reset();
    cloud.log.clear();
  };

  const endpoint = createEndpoint({
    cloud,
    services,
    gateway,
    killWorker: (accessKeyId) => lambda.killWorker(accessKeyId),
    admin: createAdmin({ cloud, ledger, issuer, receivers, reset }),
  });
  url = await endpoint.listen(port);

  return {
    url,
    issuer,
    receivers,
    reset,
    restart() {
      lambda.killWorkers();
      return endpoint.restart();
    },
    async update() {
      check();
      const stores = [sqs, s3, secrets, states];
      await updateServices({ dynamodb, lambda, stores, gateway, events, sources });
    },
    async close() {
      await lambda.close();
      await receivers?.close();
      await endpoint.close();
      await Promise.all([...services.values()].map((service) => service.close()));
    },
  };
};
