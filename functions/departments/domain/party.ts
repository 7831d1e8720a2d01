import { creditCodeFault } from '../../../shared/kernel/credit-code.ts';

/** Who is told: a department by its code, an organisation by its credit code. No code of the one is one of the other. */
export type Party = string;

export const isOrganisation = (party: Party): boolean => creditCodeFault(party) === undefined;

/** The party as the API and the journal name it. */
export const namedParty = (
  party: Party,
): { readonly organisation: string } | { readonly department: string } =>
  isOrganisation(party) ? { organisation: party } : { department: party };

/** The party that an event of this context names. */
export const partyIn = ({ organisation, department }: Readonly<Record<string, unknown>>): Party | undefined =>
  [organisation, department].find((one) => typeof one === 'string');
