import type { DemoCloud } from '../../builders/demo-cloud.ts';

type Counts = Readonly<Record<string, number>>;

/** How many messages have been delivered to each department. */
export const messagesGot = async ({ receivers }: DemoCloud): Promise<Counts> =>
  Object.fromEntries(
    ((await receivers?.report()) ?? []).map(({ department, messages }) => [department, messages.length]),
  );

/** What came since then, of those that something came to. */
export const moreThan = (before: Counts, now: Counts): Counts =>
  Object.fromEntries(
    Object.entries(now)
      .map(([name, times]) => [name, times - (before[name] ?? 0)] as const)
      .filter(([, times]) => times > 0),
  );
