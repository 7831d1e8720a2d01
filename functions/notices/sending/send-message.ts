import type { SaveRecord } from '../../../shared/journal/save-record.ts';
import type { Clock } from '../../../shared/kernel/clock.ts';
import { claimMessage, concludeMessage, type Message, type SendOutcome } from '../domain/message.ts';
import type { ContactVault } from '../store/contact-vault.ts';
import type { NoticeStore } from '../store/notice-store.ts';
import type { NoticeWrites } from '../store/notice-writes.ts';
import type { MessageOut } from './message-out.ts';

export interface SendingPorts {
  readonly clock: Clock;
  readonly store: Pick<NoticeStore, 'findMessage' | 'findContacts' | 'listWaiting'>;
  readonly write: Pick<NoticeWrites, 'message'>;
  readonly save: SaveRecord;
  readonly vault: Pick<ContactVault, 'reveal'>;
  readonly out: MessageOut;
  /** A message is given up: its key and why. */
  readonly shout: (key: string, reason: string | undefined) => void;
}

const attempt = async (
  { store, vault, out }: SendingPorts,
  { key, channel, owner, text }: Message,
): Promise<SendOutcome> => {
  const contact = (await store.findContacts(owner))?.contact;
  const where = contact === undefined ? undefined : await vault.reveal(contact);
  const to = channel === 'sms' ? where?.phone : where?.mail;
  return to === undefined ? { kind: 'none' } : out.send({ key, channel, to, text });
};

/**
 * Sends one message, if it is due and nobody else has claimed it: claim, attempt, conclusion. Whoever dies between claim
 * and conclusion leaves an unknown outcome: it is sent again under the same key when the claim is over.
 */
export const sendMessage =
  (ports: SendingPorts) =>
  async (key: string): Promise<void> => {
    const { clock, store, write, save, shout } = ports;
    const found = await store.findMessage(key);
    const claimed = found && claimMessage(found, clock());
    if (claimed === undefined || !(await save(write.message(claimed)))) return;
    const outcome = await attempt(ports, claimed);
    const concluded = concludeMessage(claimed, outcome, clock());
    await save(write.message(concluded));
    if (concluded.state === 'given-up') shout(key, concluded.reason);
  };
