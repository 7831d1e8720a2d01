import type { SeededFault } from './editable-template.ts';
import { add, put, setOnFirst } from './edit-template.ts';

const fn = 'AWS::Lambda::Function';

export const schemaFaults: readonly SeededFault[] = [
  {
    code: 'schema.unknown-type',
    by: 'a type that does not exist',
    edit: add('Odd', { Type: 'AWS::SQS::Quue' }),
    also: ['cost.unpriced'],
  },
  {
    code: 'schema.unknown-property',
    by: 'a misspelt property',
    edit: setOnFirst(fn, ['Tiemout'], 3),
    also: ['nag'],
  },
  {
    code: 'schema.unknown-property',
    by: 'a misspelt nested property',
    edit: setOnFirst(fn, ['LoggingConfig', 'LogGruop'], 'x'),
    also: ['nag'],
  },
  {
    code: 'schema.missing-required',
    by: 'a function without role',
    edit: setOnFirst(fn, ['Role'], undefined),
    also: ['nag'],
  },
  {
    code: 'schema.wrong-type',
    by: 'a number written as text',
    edit: setOnFirst(fn, ['MemorySize'], '512'),
    also: ['nag'],
  },
  {
    code: 'schema.wrong-type',
    by: 'a list where one is asked',
    edit: setOnFirst(fn, ['Handler'], ['index.handler']),
    also: ['nag'],
  },
  {
    code: 'schema.not-allowed',
    by: 'a value that is none of the allowed',
    edit: setOnFirst(fn, ['TracingConfig'], { Mode: 'Sometimes' }),
    also: ['nag'],
  },
  {
    code: 'reference.dangling',
    by: 'a reference to nothing',
    edit: setOnFirst(fn, ['Environment', 'Variables', 'GONE_TABLE'], { Ref: 'GoneTable' }),
    also: ['nag'],
  },
  {
    code: 'reference.dangling',
    by: 'a dependency on nothing',
    edit: (template) => put(template.Resources, ['JournalTable', 'DependsOn'], ['GoneTable']),
    also: ['nag'],
  },
  {
    code: 'reference.attribute',
    by: 'an attribute that the type does not have',
    edit: setOnFirst(fn, ['Environment', 'Variables', 'ODD_ARN'], { 'Fn::GetAtt': ['JournalTable', 'Arm'] }),
    also: ['nag'],
  },
];
