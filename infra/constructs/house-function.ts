import { Duration, Validations } from 'aws-cdk-lib';
import { Policy, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function, LoggingFormat, Runtime, CfnFunction } from 'aws-cdk-lib/aws-lambda';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { z } from 'zod/mini';
import { countyName } from '../counties/county-name.ts';
import type { FunctionName } from '../function-entries.ts';
import { grant, type Grantable } from './grants.ts';
import { grantOnEverything } from './grant-on-everything.ts';
import type { House } from './house.ts';
import { houseLogGroup } from './house-log-group.ts';
import { pinLogicalId } from './pin-logical-id.ts';

export type EnvironmentSchema = z.core.$ZodType<unknown, Readonly<Record<string, string | undefined>>>;

export interface HouseFunctionProps<Schema extends EnvironmentSchema> {
  readonly house: House;
  /** Entry in `function-entries.ts`; names the bundle. */
  readonly entry: FunctionName;
  readonly description: string;
  /** The schema that the function parses its environment with. */
  readonly schema: Schema;
  /** Every variable of `schema`: a forgotten one does not compile. */
  readonly environment: z.input<Schema>;
  /** Files that lie beside the bundle, for what is too long for the environment (4 KB). */
  readonly files?: Readonly<Record<string, string>>;
  /** MB, and the share of a processor that comes with them: 1,024 where somebody waits at the API. Default 512. */
  readonly memory?: number;
  /** Default 10 s; behind the API it must stay below the 29 s of the gateway. */
  readonly timeout?: Duration;
}

const runtimes = { 'nodejs22.x': Runtime.NODEJS_22_X, 'nodejs24.x': Runtime.NODEJS_24_X } as const;
const newest = 'nodejs24.x';
const architectures = { arm64: Architecture.ARM_64, x86_64: Architecture.X86_64 } as const;

/** A function with its own role, its own log group and no right but to write there. */
export class HouseFunction<Schema extends EnvironmentSchema> extends Construct implements Grantable {
  readonly function: Function;
  readonly role: Role;
  readonly policy: Policy;
  readonly logs: LogGroup;
  /** Longest run. */
  readonly timeout: Duration;

  constructor(scope: Construct, id: string, props: HouseFunctionProps<Schema>) {
    super(scope, id);
    const { house, timeout = Duration.seconds(10) } = props;
    this.timeout = timeout;
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    pinLogicalId(this.role, `${id}Role`);
    this.policy = new Policy(this, 'Policy', { roles: [this.role] });
    pinLogicalId(this.policy, `${id}Policy`);
    this.logs = houseLogGroup(this, `${id}Logs`, house);
    grant(this, { actions: ['logs:CreateLogStream', 'logs:PutLogEvents'], on: [this.logs.logGroupArn] });
    this.function = new Function(this, 'Function', {
      description: props.description,
      code: Code.fromAsset(folderOf(props)),
      handler: 'index.handler',
      runtime: runtimes[house.traits.runtime],
      architecture: architectures[house.traits.architecture],
      memorySize: props.memory ?? 512,
      timeout,
      role: this.role,
      logGroup: this.logs,
      loggingFormat: LoggingFormat.JSON,
      environment: definedOf(props.environment),
    });
    pinLogicalId(this.function, `${id}Function`);
    this.function.node.addDependency(this.policy);
    if (house.traits.runtime !== newest) {
      Validations.of(this.function).acknowledge({
        id: 'AwsSolutions-L1',
        reason: `The newest runtime is not proven in ${house.county.region}; ${house.traits.runtime} is supported there.`,
      });
    }
    if (house.traits.tracing) this.trace();
  }

  private trace(): void {
    const resource = this.function.node.defaultChild;
    if (!(resource instanceof CfnFunction)) throw new Error(`${this.node.path} has no function`);
    resource.tracingConfig = { mode: 'Active' };
    grantOnEverything(this, 'xray:PutTraceSegments', 'xray:PutTelemetryRecords');
  }
}

const folderOf = ({ house, entry, files }: HouseFunctionProps<EnvironmentSchema>): string =>
  files === undefined
    ? house.bundles.folderOf(entry)
    : house.bundles.folderWith(entry, countyName(house.county), files);

const definedOf = (environment: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
