import type { UsageReport } from '../../infra/local/usage/usage.ts';

/** Durations are real time of this machine, and the sweeps are the county's: all else is the journey's. */
const counted = ({ lines }: UsageReport) =>
  lines.filter(({ service, line }) => service !== 'events' && line !== 'gb-milliseconds');

/** How much of a billing line a journey used. */
export const measured = (report: UsageReport, line: string): number =>
  counted(report)
    .filter((one) => one.line === line)
    .reduce((sum, { amount }) => sum + amount, 0);

/** What a journey cost. */
export const dollars = (report: UsageReport): number =>
  counted(report).reduce((sum, { usd }) => sum + usd, 0);
