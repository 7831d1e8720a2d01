import { Duration } from 'aws-cdk-lib';
import type { Function } from 'aws-cdk-lib/aws-lambda';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { countyMetric } from '../constructs/county-metric.ts';
import type { House } from '../constructs/house.ts';
import { pinLogicalId } from '../constructs/pin-logical-id.ts';
import type { Workflow } from '../constructs/workflow.ts';

/**
 * A stuck case shouts through the log of the machine, not through the function, which may be what is broken: every
 * Wait of the machine means that a case is stuck.
 */
export const raiseWorkflowAlarms = (house: House, { machine, logs }: Workflow): void => {
  const filter = new MetricFilter(logs, 'Stuck', {
    logGroup: logs,
    filterPattern: FilterPattern.stringValue('$.type', '=', 'WaitStateEntered'),
    metricNamespace: `Groundbreak/${house.county.code}`,
    metricName: 'CaseStuck',
    metricValue: '1',
  });
  pinLogicalId(filter, 'CaseStuckFilter');
  house.alarms.raise('CaseStuckAlarm', {
    metric: filter.metric({ period: Duration.minutes(5), statistic: 'Sum' }),
    above: 0,
    what: {
      zh: '某个办件的流程多次失败，一小时后重试',
      en: 'The step of a case failed again and again and is tried again in an hour',
    },
    hurts: {
      zh: '该办件的申报单位：到期不提醒，后续事项不开启',
      en: 'the applicant of that case: nothing falls due by itself and no item opens after it',
    },
    runbook: 'case-stuck',
  });
  house.alarms.raise('StageEndedAlarm', {
    metric: machine.metricFailed({ period: Duration.hours(1), statistic: 'Sum' }),
    above: 0,
    what: {
      zh: '某个阶段的流程异常结束，已重新发起',
      en: 'The execution of a stage failed; a new one is started',
    },
    hurts: {
      zh: '该阶段的申报单位，直到新流程接上',
      en: 'applicants of that stage, until the new one goes on',
    },
    runbook: 'stage-ended',
  });
};

export const raiseStarterAlarm = (house: House, starter: Function): void =>
  house.alarms.raise('ApprovalsStarterFailingAlarm', {
    metric: starter.metricErrors({ period: Duration.hours(1), statistic: 'Sum' }),
    above: 2,
    what: {
      zh: '发起和修复流程的函数多次失败',
      en: 'Starting and repairing executions failed several times',
    },
    hurts: {
      zh: '新申报的单位：办件已接件，但无人计时提醒',
      en: 'those who filed: their cases are received, but nothing falls due by itself',
    },
    runbook: 'approvals-starter',
  });

/**
 * From 1 November while the next year is missing. In the last ten working days the metric pauses every morning, so that the
 * one alarm rings anew each day: a county has no room for a second one.
 */
export const raiseCalendarAlarm = (house: House): void =>
  house.alarms.raise('CalendarEndsAlarm', {
    metric: countyMetric(house, 'CalendarEnds', Duration.hours(1)).with({ statistic: 'Maximum' }),
    above: 0,
    what: {
      zh: '下一年节假日安排尚未发布；每日再次告警时为紧急：已发布的日历不足十个工作日',
      en: 'The next year of the calendar is not published; critical when it rings again every day: fewer than ten working days are left',
    },
    hurts: {
      zh: '期限跨入下一年的办件：到期日只是暂定，默认受理不生效',
      en: 'cases whose days reach into the next year: their due days are provisional, silence accepts nothing',
    },
    runbook: 'calendar-ends',
  });
