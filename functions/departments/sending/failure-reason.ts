const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

const certificate =
  /^(?:CERT_|ERR_TLS_CERT|ERR_SSL|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH|INVALID_CA)/;

/** Why there is no answer, in a word for the record. The peer's own words are left out: they may hold anything. */
export const failureReason = (error: unknown, whenElse: 'connect' | 'broken-off'): string => {
  const code = codeOf(error);
  if (certificate.test(code)) return 'certificate';
  if (code === 'HPE_HEADER_OVERFLOW') return 'headers-too-large';
  return code.startsWith('HPE_') ? 'no-http' : whenElse;
};
