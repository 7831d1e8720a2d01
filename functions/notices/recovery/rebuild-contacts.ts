import { contactsRegistered } from '../../../shared/contracts/notice-events.ts';
import type { JournalEvent } from '../../../shared/journal/event.ts';
import type { Contacts } from '../domain/contacts.ts';

/** Where each owner is told of its papers, as the county's chain tells; numbers and addresses lie in the vault. */
export const rebuildContacts = (chain: readonly JournalEvent[]): readonly Contacts[] => {
  const contacts = new Map<string, Contacts>();
  for (const { type, data } of chain) {
    if (type !== 'contacts-registered') continue;
    const told = contactsRegistered.parse(data);
    contacts.set(told.owner, { ...told, version: (contacts.get(told.owner)?.version ?? 0) + 1 });
  }
  return [...contacts.values()];
};
