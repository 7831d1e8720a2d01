import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as fc from 'fast-check';

export type Misfortune = 'none' | 'crash-before' | 'crash-after';

/** The end of a process. */
export class Crash extends Error {}

/** One step of a process, which others may come between and which may be its last. */
export type Step = <Done>(act: () => Promise<Done>) => Promise<Done>;

export const stepping =
  (pause: () => Promise<void>, faults: Misfortune[]): Step =>
  async (act) => {
    await pause();
    const fault = faults.shift() ?? 'none';
    if (fault === 'crash-before') throw new Crash();
    const done = await act();
    await pause();
    if (fault === 'crash-after') throw new Crash();
    return done;
  };

/** What befalls the steps of a run, one after the other. */
export const misfortunes: fc.Arbitrary<Misfortune[]> = fc.array(
  fc.oneof(
    { weight: 12, arbitrary: fc.constant<Misfortune>('none') },
    { weight: 2, arbitrary: fc.constantFrom<Misfortune>('crash-before', 'crash-after') },
  ),
  { minLength: 10, maxLength: 60, size: 'max' },
);

export const steppedClient = (client: DynamoDBClient, step: Step): DynamoDBClient => {
  const stepped: DynamoDBClient = Object.create(client);
  const send = (command: Parameters<DynamoDBClient['send']>[0]) => step(() => client.send(command));
  Object.defineProperty(stepped, 'send', { value: send });
  return stepped;
};

/** Lets a process end by a crash, and by nothing else. */
export const unlessCrashed = async (work: Promise<unknown>): Promise<void> => {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof Crash)) throw error;
  }
};
