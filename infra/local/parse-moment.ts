const withOffset = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

/** Milliseconds of an ISO moment with offset; undefined for any other text. */
export const parseMoment = (text: unknown): number | undefined => {
  const moment = typeof text === 'string' && withOffset.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(moment) ? undefined : moment;
};
