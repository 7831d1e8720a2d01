import { asRecord } from './as-record.ts';
import type { TemplateResource } from './template.ts';

export interface Absence {
  readonly code: string;
  readonly what: string;
  readonly remedy: string;
  /** The trait with which a county file declares that its region has it after all. */
  readonly trait?: string;
  readonly uses: (resource: TemplateResource) => boolean;
}

const properties = (resource: TemplateResource): Readonly<Record<string, unknown>> =>
  resource.Properties ?? {};
const text = (value: unknown): string => JSON.stringify(value ?? '');
const isType =
  (...prefixes: readonly string[]) =>
  (resource: TemplateResource): boolean =>
    prefixes.some((prefix) => resource.Type.startsWith(prefix));
const isFunction = isType('AWS::Lambda::Function');
const own = 'leave it out, or choose another way for counties in aws-cn';
const override =
  'follow the region traits of infra/counties/region-traits.ts, or declare it proven in the county file';

/** What the regions cn-north-1 and cn-northwest-1 lack. */
export const chinaAbsences: readonly Absence[] = [
  { code: 'china.cognito', what: 'Cognito', remedy: own, uses: isType('AWS::Cognito::') },
  { code: 'china.function-url', what: 'Lambda function URLs', remedy: own, uses: isType('AWS::Lambda::Url') },
  {
    code: 'china.tracing',
    what: 'X-Ray tracing of Lambda',
    remedy: override,
    trait: 'tracing',
    uses: (resource) =>
      isFunction(resource) && asRecord(properties(resource)['TracingConfig'])['Mode'] === 'Active',
  },
  {
    code: 'china.edge',
    what: 'edge endpoints of API Gateway',
    remedy: 'set the endpoint type REGIONAL',
    uses: (resource) =>
      resource.Type === 'AWS::ApiGateway::RestApi' &&
      !/"Types":\["(REGIONAL|PRIVATE)"\]/.test(text(properties(resource)['EndpointConfiguration'])),
  },
  { code: 'china.mail', what: 'SES', remedy: own, uses: isType('AWS::SES::') },
  { code: 'china.macie', what: 'Macie', remedy: own, uses: isType('AWS::Macie::') },
  {
    code: 'china.code-signing',
    what: 'code signing',
    remedy: own,
    uses: (resource) =>
      isType('AWS::Lambda::CodeSigningConfig', 'AWS::Signer::')(resource) ||
      properties(resource)['CodeSigningConfigArn'] !== undefined,
  },
  {
    code: 'china.http-task',
    what: 'HTTP tasks of Step Functions',
    remedy: 'call a function that calls the address',
    uses: (resource) =>
      resource.Type === 'AWS::StepFunctions::StateMachine' &&
      text(properties(resource)).includes(':states:::http:invoke'),
  },
  {
    code: 'china.origin-access',
    what: 'CloudFront origin access control and functions',
    remedy: own,
    uses: isType('AWS::CloudFront::OriginAccessControl', 'AWS::CloudFront::Function'),
  },
  {
    code: 'china.signals',
    what: 'Application Signals',
    remedy: own,
    uses: isType('AWS::ApplicationSignals::'),
  },
  {
    code: 'china.architecture',
    what: 'arm64 Lambda, as far as is known',
    remedy: override,
    trait: 'arm64',
    uses: (resource) => isFunction(resource) && text(properties(resource)['Architectures']).includes('arm64'),
  },
  {
    code: 'china.runtime',
    what: 'nodejs24.x, as far as is known',
    remedy: override,
    trait: 'nodejs24.x',
    uses: (resource) => isFunction(resource) && properties(resource)['Runtime'] === 'nodejs24.x',
  },
  {
    code: 'china.mapping-tags',
    what: 'tags on event source mappings',
    remedy: 'exclude the type from the tags of the stack',
    uses: (resource) =>
      resource.Type === 'AWS::Lambda::EventSourceMapping' && properties(resource)['Tags'] !== undefined,
  },
];
