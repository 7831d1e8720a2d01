import type { EditableTemplate, SeededFault } from './editable-template.ts';
import { add, setOnFirst } from './edit-template.ts';
import { addMachine } from './machine-to-spoil.ts';

const fn = 'AWS::Lambda::Function';
const unknown = ['schema.missing-required', 'cost.unpriced', 'nag', 'schema.unknown-property'];

const china = (
  code: string,
  by: string,
  edit: (template: EditableTemplate) => void,
  also: readonly string[] = [],
): SeededFault => ({
  code: `china.${code}`,
  by,
  county: 'linan-330112',
  edit,
  also,
});

const added = (code: string, type: string): SeededFault =>
  china(code, type, add('Absent', { Type: type, Properties: {} }), unknown);

export const chinaFaults: readonly SeededFault[] = [
  added('cognito', 'AWS::Cognito::UserPool'),
  added('function-url', 'AWS::Lambda::Url'),
  added('mail', 'AWS::SES::EmailIdentity'),
  added('macie', 'AWS::Macie::Session'),
  added('code-signing', 'AWS::Lambda::CodeSigningConfig'),
  added('origin-access', 'AWS::CloudFront::OriginAccessControl'),
  added('signals', 'AWS::ApplicationSignals::ServiceLevelObjective'),
  china('tracing', 'a traced function', setOnFirst(fn, ['TracingConfig'], { Mode: 'Active' })),
  china(
    'edge',
    'an edge endpoint',
    setOnFirst('AWS::ApiGateway::RestApi', ['EndpointConfiguration'], undefined),
  ),
  china('architecture', 'an arm64 function', setOnFirst(fn, ['Architectures'], ['arm64'])),
  china('runtime', 'a function on nodejs24.x', setOnFirst(fn, ['Runtime'], 'nodejs24.x')),
  china(
    'mapping-tags',
    'a tagged event source mapping',
    setOnFirst('AWS::Lambda::EventSourceMapping', ['Tags'], [{ Key: 'county', Value: '330112' }]),
  ),
  china(
    'http-task',
    'a state machine that calls an address',
    (template) =>
      addMachine(template, (machine) => ({
        ...machine,
        States: {
          ...machine.States,
          Look: { ...machine.States['Look'], Resource: 'arn:${AWS::Partition}:states:::http:invoke' },
        },
      })),
    ['pinned.unlisted'],
  ),
];
