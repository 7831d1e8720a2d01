import type { Clock } from '../kernel/clock.ts';

/** Every custom metric there is: each costs money in each county, so there are at most ten. */
export const metricUnits = {
  /** How near the end of the published calendar is: 1 from 1 November, 2 within ten working days. */
  CalendarEnds: 'None',
  /** A chain of the journal does not hold. */
  JournalBroken: 'Count',
  /** The issuer could not be asked about a token. */
  TokensNotJudged: 'Count',
  /** A licence is owed and cannot be issued. */
  LicenceHeld: 'Count',
  /** Deliveries to a department have come to a halt: paused, given up, unsigned, or a fault of ours. */
  DeliveriesStopped: 'Count',
  /** A message about a paper could not be sent for three days. */
  MessagesGivenUp: 'Count',
} as const;

export const metricNamespace = 'Groundbreak';

/** The only dimension: the county's six digits. */
export const metricDimension = 'county';

export type MetricName = keyof typeof metricUnits;

export interface MetricsOptions {
  readonly clock: Clock;
  /** Six digits. */
  readonly county: string;
  /** Writes one line; standard output unless given. */
  readonly write?: (line: string) => void;
}

/** Records a metric as a CloudWatch embedded metric line; CloudWatch reads it from the function's log. */
export type RecordMetric = (name: MetricName, value?: number) => void;

const toStandardOutput = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

export const createMetrics =
  ({ clock, county, write = toStandardOutput }: MetricsOptions): RecordMetric =>
  (name, value = 1) => {
    const definition = { Name: name, Unit: metricUnits[name] };
    write(
      JSON.stringify({
        _aws: {
          Timestamp: clock(),
          CloudWatchMetrics: [
            { Namespace: metricNamespace, Dimensions: [[metricDimension]], Metrics: [definition] },
          ],
        },
        [metricDimension]: county,
        [name]: value,
      }),
    );
  };
