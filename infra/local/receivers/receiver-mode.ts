/** How a simulated department answers: as it should, not at all, or wrongly. */
export const receiverModes = ['ok', 'down', 'silent', '410', '500', 'redirect'] as const;

export type ReceiverMode = (typeof receiverModes)[number];

export const isReceiverMode = (value: unknown): value is ReceiverMode =>
  receiverModes.some((mode) => mode === value);
