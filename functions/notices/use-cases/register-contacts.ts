import type { Caller } from '../../../shared/http/route.ts';
import type { Actor } from '../../../shared/journal/event.ts';
import { countyChain } from '../../../shared/journal/keys.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import { maskPhone } from '../../../shared/kernel/mask.ts';
import { ownOrganisations } from '../../../shared/kernel/standing.ts';
import type { Channel } from '../domain/contacts.ts';
import { maskMail } from '../domain/mask-mail.ts';
import type { NoticePorts } from '../notice-ports.ts';
import type { Contact } from '../store/contact-vault.ts';

type Ports = Pick<NoticePorts, 'newId' | 'store' | 'write' | 'commit' | 'vault' | 'sends'>;

const channelsOf = ({ phone, mail }: Contact): Channel[] => [
  ...(phone === undefined ? [] : ['sms' as const]),
  ...(mail === undefined ? [] : ['mail' as const]),
];

/**
 * Where an owner is told of its papers, in place of what was registered before, which is erased.
 * @throws DomainError `auth.role-missing` for somebody of no organisation, `contacts.version-stale`, `journal.busy`
 */
export const registerContacts =
  ({ newId, store, write, commit, vault, sends }: Ports) =>
  async (caller: Caller, actor: Actor, where: Contact) => {
    const [owner] = ownOrganisations(caller);
    if (owner === undefined) throw new DomainError('auth.role-missing');
    const before = await store.findContacts(owner);
    const channels = channelsOf(where);
    const contact = channels.length === 0 ? undefined : newId('con');
    const after = { owner, contact, channels, version: (before?.version ?? 0) + 1 };
    const data = { owner, channels, ...(contact !== undefined && { contact }) };
    const outcome = await commit({
      chain: countyChain,
      events: [{ type: 'contacts-registered', project: countyChain, actor, data }],
      writes: [write.contacts(after)],
      extras: [
        ...(before?.contact === undefined ? [] : [vault.erasing(before.contact)]),
        ...(contact === undefined ? [] : [vault.storing(contact, where)]),
      ],
    });
    switch (outcome.kind) {
      case 'committed':
        return {
          channels,
          phone: where.phone === undefined ? null : maskPhone(where.phone),
          mail: where.mail === undefined ? null : maskMail(where.mail),
          sends,
        };
      case 'lost':
        throw new DomainError('contacts.version-stale');
      default:
        throw new DomainError('journal.busy');
    }
  };
