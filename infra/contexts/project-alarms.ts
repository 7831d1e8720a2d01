import { Duration } from 'aws-cdk-lib';
import type { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { ContextTable } from '../constructs/context-table.ts';
import { countyMetric } from '../constructs/county-metric.ts';
import type { House } from '../constructs/house.ts';

interface Watched {
  readonly api: { readonly function: Function };
  readonly projects: ContextTable;
  readonly journal: ContextTable;
}

const period = Duration.minutes(5);
const callers = {
  zh: '登记和查询项目的申报单位和部门',
  en: 'applicants and departments who register or read projects',
};

const refusedWrites = (table: ContextTable): Metric =>
  table.table.metric('WriteThrottleEvents', { period, statistic: 'Sum' });

export const raiseProjectAlarms = (house: House, { api, projects, journal }: Watched): void => {
  house.alarms.raise('ProjectsApiThrottledAlarm', {
    metric: api.function.metricThrottles({ period, statistic: 'Sum' }),
    above: 0,
    what: { zh: '项目接口的函数被限流', en: 'Calls of the projects function were throttled' },
    hurts: callers,
    runbook: 'function-throttled',
  });
  house.alarms.raise('ProjectsTableThrottledAlarm', {
    metric: refusedWrites(projects),
    above: 10,
    what: { zh: '项目表的写入被限流', en: 'Writes to the projects table were throttled' },
    hurts: callers,
    runbook: 'table-throttled',
  });
  house.alarms.raise('JournalTableThrottledAlarm', {
    metric: refusedWrites(journal),
    above: 10,
    what: { zh: '日志表的写入被限流', en: 'Writes to the journal were throttled' },
    hurts: callers,
    runbook: 'table-throttled',
  });
  house.alarms.raise('JournalBrokenAlarm', {
    metric: countyMetric(house, 'JournalBroken', period),
    above: 0,
    what: { zh: '某个项目的日志链断裂', en: 'The chain of a project is broken' },
    hurts: { zh: '该项目的各方，以及审计人员', en: 'everybody of that project, and the auditors' },
    runbook: 'journal-broken',
  });
};
