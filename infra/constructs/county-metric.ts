import type { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { metricDimension, metricNamespace, type MetricName } from '../../shared/observability/metrics.ts';
import type { House } from './house.ts';

/** The sum of a metric that the county's functions write. */
export const countyMetric = ({ county }: House, metricName: MetricName, period: Duration): Metric =>
  new Metric({
    namespace: metricNamespace,
    metricName,
    dimensionsMap: { [metricDimension]: county.code },
    period,
    statistic: 'Sum',
  });
