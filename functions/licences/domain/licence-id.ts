/** The licence of a case has the case's ULID: however often it is tried, it is the same licence. */
export const licenceIdOf = (caseId: string): string => caseId.replace(/^cas_/, 'lic_');
