import { Duration } from 'aws-cdk-lib';
import type { RestApiBase } from 'aws-cdk-lib/aws-apigateway';
import type { Alarms } from './alarms.ts';

const everybody = {
  zh: '所有使用平台的人：申报单位、窗口和部门',
  en: 'everybody who uses the platform: applicants, window and departments',
};

export const apiAlarms = (alarms: Alarms, api: RestApiBase): void => {
  alarms.raise('ApiFailingAlarm', {
    metric: api.metricServerError({ period: Duration.minutes(5), statistic: 'Sum' }),
    above: 5,
    what: {
      zh: '接口 5 分钟内多次返回服务器错误',
      en: 'The API answered several requests with a server error in 5 minutes',
    },
    hurts: everybody,
    runbook: 'api-failing',
  });
  alarms.raise('ApiSlowAlarm', {
    metric: api.metricLatency({ period: Duration.minutes(5), statistic: 'p95' }),
    above: 3_000,
    periods: 3,
    what: {
      zh: '接口 95% 分位响应超过 3 秒',
      en: 'The slowest twentieth of the requests takes more than 3 seconds',
    },
    hurts: everybody,
    runbook: 'api-slow',
  });
};
