import type { Party } from './party.ts';
import type { PartyMessage } from './party-message.ts';

type Unnumbered<Data> = Data extends unknown ? Omit<Data, 'number'> : never;

/** A message that has no number yet. */
export interface MessageDraft {
  readonly party: Party;
  readonly type: string;
  readonly timestamp: string;
  readonly data: Unnumbered<PartyMessage['data']>;
}

export interface NumberedMessage {
  readonly party: Party;
  readonly message: PartyMessage;
}

export interface FeedPorts {
  /** Number of the last message of a party, read consistently; 0 before the first. */
  readonly lastNumber: (party: Party) => Promise<number>;
}

/**
 * Gives each draft the next number of its party, in order. A number is taken only by writing its message where
 * none stands, all of a transaction or nothing, and a lost number means: number again. So no counter can run ahead of
 * the messages, and no gap can arise.
 */
export const numberMessages =
  ({ lastNumber }: FeedPorts) =>
  async (drafts: readonly MessageDraft[]): Promise<readonly NumberedMessage[]> => {
    const last = new Map<string, number>();
    const numbered: NumberedMessage[] = [];
    for (const { party, type, timestamp, data } of drafts) {
      const number = (last.get(party) ?? (await lastNumber(party))) + 1;
      last.set(party, number);
      numbered.push({ party, message: { type, timestamp, data: { number, ...data } } });
    }
    return numbered;
  };
