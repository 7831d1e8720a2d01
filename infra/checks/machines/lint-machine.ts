import { asList, asRecord } from '../as-record.ts';
import { flatten } from '../flatten.ts';
import { references } from '../references.ts';
import type { Template } from '../template.ts';
import type { StateFault } from './machine-finding.ts';
import type { Machine } from './machines.ts';

const groupPrefix = '/aws/vendedlogs/';

const logFault = (template: Template, { properties }: Machine): StateFault | undefined => {
  const logging = asRecord(properties['LoggingConfiguration']);
  const remedy = `level ALL, includeExecutionData false, a group named ${groupPrefix}...`;
  const fault = (what: string): StateFault => ({ rule: 'machine.logs', what, remedy });
  if (logging['Level'] !== 'ALL') return fault('does not log every step');
  // the log would hold the task token, which is the right to answer
  if (logging['IncludeExecutionData'] !== false) return fault('logs execution data, tokens among them');
  const [group] = references(asList(logging['Destinations'])).map(({ id }) => template.Resources[id]);
  const name = flatten(asRecord(group?.Properties)['LogGroupName'] ?? '');
  return name.startsWith(groupPrefix)
    ? undefined
    : fault(`logs to a group whose name does not start ${groupPrefix}`);
};

/** What concerns the machine as a whole: its definition can be read, speaks JSONata, starts somewhere, logs. */
export const lintMachine = (template: Template, machine: Machine): readonly StateFault[] => {
  const { definition, scopes } = machine;
  if (definition === undefined || machine.states.length === 0) {
    return [
      {
        rule: 'machine.definition',
        what: 'has no readable definition',
        remedy: 'write it as JSON in the template',
      },
    ];
  }
  const faults: StateFault[] = [];
  if (definition['QueryLanguage'] !== 'JSONata') {
    const what = `speaks ${flatten(definition['QueryLanguage'] ?? 'JSONPath by default')}`;
    faults.push({ rule: 'machine.query-language', what, remedy: 'set queryLanguage JSONata on the machine' });
  }
  for (const { path, startAt, names } of scopes) {
    if (names.includes(String(startAt))) continue;
    const what = `${path || 'the machine'} starts at ${String(startAt)}, which is not there`;
    faults.push({ rule: 'machine.transition', what, remedy: 'name one of its states in StartAt' });
  }
  const logs = logFault(template, machine);
  return logs === undefined ? faults : [...faults, logs];
};
