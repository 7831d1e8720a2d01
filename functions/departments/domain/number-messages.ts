import type { DepartmentMessage } from './department-message.ts';

/** A message that has no number yet. */
export interface MessageDraft {
  readonly department: string;
  readonly type: string;
  readonly timestamp: string;
  readonly data: Omit<DepartmentMessage['data'], 'number'>;
}

export interface NumberedMessage {
  readonly department: string;
  readonly message: DepartmentMessage;
}

export interface FeedPorts {
  /** Number of the last message of a department, read consistently; 0 before the first. */
  readonly lastNumber: (department: string) => Promise<number>;
}

/**
 * Gives each draft the next number of its department, in order. A number is taken only by writing its message where
 * none stands, all of a transaction or nothing, and a lost number means: number again. So no counter can run ahead of
 * the messages, and no gap can arise.
 */
export const numberMessages =
  ({ lastNumber }: FeedPorts) =>
  async (drafts: readonly MessageDraft[]): Promise<readonly NumberedMessage[]> => {
    const last = new Map<string, number>();
    const numbered: NumberedMessage[] = [];
    for (const { department, type, timestamp, data } of drafts) {
      const number = (last.get(department) ?? (await lastNumber(department))) + 1;
      last.set(department, number);
      numbered.push({ department, message: { type, timestamp, data: { number, ...data } } });
    }
    return numbered;
  };
