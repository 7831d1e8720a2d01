import type { ApiPorts } from '../../shared/http/api-ports.ts';
import type { Commit } from '../../shared/journal/commit-types.ts';
import type { LinkedEvent } from '../../shared/journal/event.ts';
import type { ReadPage } from '../../shared/journal/read.ts';
import type { Vault } from '../../shared/journal/vault.ts';
import type { Clock } from '../../shared/kernel/clock.ts';
import type { NewId } from '../../shared/kernel/new-id.ts';
import type { KeptKeyRing } from '../../shared/webhooks/keep-key-ring.ts';
import type { ClockRules } from './domain/case-clock.ts';
import type { ApprovalsCounty } from './domain/county.ts';
import type { ApprovalStore } from './store/approval-store.ts';
import type { CalendarStore } from './store/calendar-store.ts';
import type { ApprovalWrites } from './store/approval-writes.ts';
import type { ConsultationStore } from './store/consultation-store.ts';
import type { LinkStore } from './store/link-store.ts';
import type { OutageStore } from './store/outage-store.ts';
import type { ReminderStore } from './store/reminder-store.ts';

/** What it takes to read a project's dossier and to write what has become of a case. */
export interface CasePorts {
  readonly clock: Clock;
  readonly rules: ApprovalsCounty;
  readonly days: ClockRules;
  readonly store: ApprovalStore;
  readonly write: ApprovalWrites;
  readonly commit: Commit;
  readonly readJournal: ReadPage<LinkedEvent>;
}

/** What it takes to judge whose callback it is. */
export interface CallbackPorts extends Pick<ApiPorts, 'clock' | 'county'> {
  readonly keys: KeptKeyRing;
}

/** What the use cases of the routes need from outside. */
export interface ApprovalPorts extends ApiPorts, CasePorts, CallbackPorts {
  readonly calendar: CalendarStore;
  readonly reminders: ReminderStore;
  readonly consultations: ConsultationStore;
  readonly links: LinkStore;
  readonly outages: OutageStore;
  /** 256 random bits, safe in an address. */
  readonly newToken: () => string;
  readonly newId: NewId;
  readonly vault: Vault;
}
