/** Milliseconds of `yyyyMMdd'T'HHmmss'Z'`; undefined for any other text. */
export const signedAt = (stamp: string | undefined): number | undefined => {
  const iso = (stamp ?? '').replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z');
  const moment = Date.parse(iso);
  return iso === stamp || Number.isNaN(moment) ? undefined : moment;
};
