/**
 * How a simulated department answers: as it should, not at all, or wrongly. `flapping` breaks off every second request,
 * `slow` answers as it should after a second, `late` takes what comes and never says so.
 */
export const receiverModes = [
  'ok',
  'down',
  'silent',
  '410',
  '500',
  'redirect',
  'flapping',
  'slow',
  'late',
] as const;

export type ReceiverMode = (typeof receiverModes)[number];

export const isReceiverMode = (value: unknown): value is ReceiverMode =>
  receiverModes.some((mode) => mode === value);
