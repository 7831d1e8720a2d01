import type * as z from 'zod/mini';
import type { Paper } from '../../../../shared/contracts/paper.ts';
import type { JournalEvent } from '../../../../shared/journal/event.ts';
import type { Bilingual } from '../../../../shared/kernel/bilingual.ts';
import type { OwnerMessage } from '../../domain/owner-message.ts';
import type { KnownPapers } from '../../store/case-item.ts';

/** What an event says to the owner. Sentences; each language reads as one text. */
export interface Told {
  readonly title: Bilingual;
  readonly happened: Bilingual;
  readonly why?: Bilingual | undefined;
  /** What to do and by when; that there is nothing to do is said too. */
  readonly todo: Bilingual;
  readonly paper?: Pick<Paper, 'number' | 'kind' | 'respond' | 'remedies'> | undefined;
  readonly respond?: NonNullable<OwnerMessage['data']['respond']> | undefined;
}

/** An event, and what is known of the case that it is about. */
export interface About {
  readonly event: JournalEvent;
  /** The item by name and id; empty for an event that is about no case. */
  readonly item: Bilingual;
  readonly papers: KnownPapers;
}

/** Undefined: there is nothing in this event that the owner is told. */
export type Tell = (about: About) => Told | undefined;

/** A telling of an event whose data the contract types. */
export const tellingOf =
  <Schema extends z.ZodMiniType>(
    schema: Schema,
    tell: (data: z.output<Schema>, about: About) => Told | undefined,
  ): Tell =>
  (about) =>
    tell(schema.parse(about.event.data), about);
