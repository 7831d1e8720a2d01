import { Fn, Stack, Validations } from 'aws-cdk-lib';
import {
  AccessLogFormat,
  ApiDefinition,
  EndpointType,
  LogGroupLogDestination,
  MethodLoggingLevel,
  SpecRestApi,
} from 'aws-cdk-lib/aws-apigateway';
import { CfnPermission, type Function } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { GatewayResponse } from '../../shared/http/gateway-responses.ts';
import { gatewayDocument, type GatewayRoute } from '../gateway-document.ts';
import { apiAccessLog } from './api-access-log.ts';
import { apiAlarms } from './api-alarms.ts';
import { ApiEdge } from './api-edge.ts';
import type { House } from './house.ts';
import { houseLogGroup } from './house-log-group.ts';
import { pinLogicalId } from './pin-logical-id.ts';

/** The routes of a context and the function that serves them. */
export interface ServedRoutes {
  /** Begins the logical id of the function's permission. */
  readonly id: string;
  readonly routes: readonly GatewayRoute[];
  readonly function: Function;
}

export interface HttpApiProps {
  readonly house: House;
  readonly title: string;
  readonly version: string;
  readonly served: readonly ServedRoutes[];
  readonly authoriser: Function;
  readonly responses: readonly GatewayResponse[];
}

const stageName = 'v1';
/** An identity outlives its token by this much at most; functions check the expiry again. */
const identityTtl = 60;

/** The regional API, its stage with access log, and the right of the gateway to call each function. */
export class HttpApi extends Construct {
  readonly api: SpecRestApi;
  readonly edge: ApiEdge;
  private readonly domain: string | undefined;

  constructor(scope: Construct, id: string, props: HttpApiProps) {
    super(scope, id);
    const { house, served, authoriser } = props;
    const { throttle, domain } = house.county;
    this.domain = domain?.name;
    const uri = (target: Function): string =>
      Stack.of(this).formatArn({
        service: 'apigateway',
        account: 'lambda',
        resource: 'path/2015-03-31/functions',
        resourceName: `${target.functionArn}/invocations`,
      });
    const body = gatewayDocument({
      title: props.title,
      version: props.version,
      operations: served.flatMap(({ routes, function: target }) =>
        routes.map((route) => ({ route, uri: uri(target) })),
      ),
      authoriserUri: uri(authoriser),
      identityTtl,
      responses: props.responses,
    });
    this.api = new SpecRestApi(this, 'Api', {
      apiDefinition: ApiDefinition.fromInline(body),
      endpointTypes: [EndpointType.REGIONAL],
      cloudWatchRole: false,
      deployOptions: {
        stageName,
        accessLogDestination: new LogGroupLogDestination(houseLogGroup(this, 'ApiAccessLogs', house)),
        accessLogFormat: AccessLogFormat.custom(apiAccessLog),
        loggingLevel: MethodLoggingLevel.OFF,
        metricsEnabled: false,
        throttlingRateLimit: throttle.requestsPerSecond,
        throttlingBurstLimit: throttle.burst,
        tracingEnabled: house.traits.tracing,
      },
    });
    // The stack has its own output.
    this.api.node.tryRemoveChild('Endpoint');
    pinLogicalId(this.api, 'Api');
    pinLogicalId(this.api.deploymentStage, 'ApiStage');
    for (const { id: name, function: target } of served) this.permit(name, target, `${stageName}/*`);
    this.permit('Authoriser', authoriser, 'authorizers/*');
    this.edge = new ApiEdge(this, 'Edge', this.api.deploymentStage, house.county);
    apiAlarms(house.alarms, this.api);
    this.acknowledge();
  }

  /** Base of all paths, without a slash at the end. */
  get url(): string {
    return Fn.join('', [
      `https://${this.api.restApiId}.execute-api.${Stack.of(this).region}.`,
      Stack.of(this).urlSuffix,
      `/${stageName}`,
    ]);
  }

  /** Base of all paths as people are told it: the county's domain, where it has one. */
  get publicUrl(): string {
    return this.domain === undefined ? this.url : `https://${this.domain}`;
  }

  private permit(name: string, target: Function, called: string): void {
    const permission = new CfnPermission(this, `${name}Permission`, {
      action: 'lambda:InvokeFunction',
      functionName: target.functionArn,
      principal: 'apigateway.amazonaws.com',
      sourceArn: Stack.of(this).formatArn({
        service: 'execute-api',
        resource: this.api.restApiId,
        resourceName: called,
      }),
    });
    pinLogicalId(permission, `${name}Permission`);
  }

  private acknowledge(): void {
    Validations.of(this).acknowledge(
      {
        id: 'AwsSolutions-APIG2',
        reason: 'Requests are checked once, by the schema in the function, with a readable answer.',
      },
      {
        id: 'AwsSolutions-APIG6',
        reason:
          'Execution logs would hold tokens and cannot be kept for a chosen time; the access log tells.',
      },
    );
  }
}
