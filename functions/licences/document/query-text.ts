/** What the QR code holds: the address where the identifier is verified, or, without one, the identifier. */
export const queryText = (identifier: string, apiUrl?: string): string =>
  apiUrl === undefined ? identifier : `${apiUrl.replace(/\/$/, '')}/verify/${identifier}`;
