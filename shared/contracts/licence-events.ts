import * as z from 'zod/mini';
import type { Bilingual } from '../kernel/bilingual.ts';

// Read loosely, as the events of projects are.
const ofCase = {
  caseId: z.string(),
  item: z.string(),
  /** That issues it. */
  department: z.string(),
};

/** Everything that the licence says, by the names of the context `licences`, but parties and buildings. */
export const licenceIssued = z.looseObject({
  ...ofCase,
  licenceId: z.string(),
  number: z.string(),
  /** National e-licence identifier, GB/T 36904. */
  identifier: z.string(),
  /** Of the licence, from 1. */
  version: z.int(),
  /** Version of the rule that made the number. */
  numberRule: z.string(),
  projectCode: z.string(),
  projectName: z.string(),
  holder: z.object({ name: z.optional(z.string()), creditCode: z.string() }),
  issuer: z.object({ name: z.string(), creditCode: z.string() }),
  division: z.object({ code: z.string(), name: z.string() }),
  /** Shanghai date of the decision. */
  issued: z.string(),
  location: z.string(),
  scale: z.string(),
  document: z.object({ sha256: z.string(), bytes: z.int() }),
  /** The row of numbers, and the place in it that this one took. */
  series: z.optional(z.string()),
  serial: z.optional(z.int()),
  /** Number of the event whose facts it states: parties and buildings are folded up to it. */
  asOf: z.optional(z.int()),
  /** When it was printed, ISO 8601, +08:00. */
  printedAt: z.optional(z.string()),
});

/** A licence is owed, and something must change before it can be issued. */
export const licenceHeld = z.object({
  ...ofCase,
  /** `licences.glyph-missing`, ... */
  code: z.string(),
  /** Characters that the font cannot print: `U+20BB7`. */
  characters: z.optional(z.array(z.string())),
  /** The case whose own licence must be issued before. */
  earlier: z.optional(z.string()),
  /** The row of numbers that is used up. */
  series: z.optional(z.string()),
  /** Since when it is owed, ISO 8601, +08:00. */
  heldSince: z.optional(z.string()),
});

/** Somebody asks that a held licence be tried again. */
export const licenceRequested = z.object(ofCase);

/** `data` of each event type of the context `licences`. */
export const licenceEventData = {
  'licence-issued': licenceIssued,
  'licence-held': licenceHeld,
  'licence-requested': licenceRequested,
} as const;

export type LicenceEventType = keyof typeof licenceEventData;

export type LicenceEventData<Type extends LicenceEventType> = z.input<(typeof licenceEventData)[Type]>;

export const licenceEventNames: Readonly<Record<LicenceEventType, Bilingual>> = {
  'licence-issued': { zh: '颁发证照', en: 'licence issued' },
  'licence-held': { zh: '证照暂不能颁发', en: 'licence held' },
  'licence-requested': { zh: '申请重新制证', en: 'licence asked for again' },
};
