import type { Notice } from './notice.ts';
import { paperTitle } from './paper-title.ts';

/** A paper as it is listed. */
export const showNotice = (one: Notice) => ({
  number: one.number,
  kind: one.kind,
  name: paperTitle(one.kind, one.cases[0]?.item),
  issued: one.issuedAt,
  served: one.served ?? null,
  openedAt: one.openedAt ?? null,
  deliveries: one.deliveries ?? [],
  respond:
    one.respond === undefined
      ? null
      : { what: one.respond.what, days: one.respond.days, until: one.until ?? null },
  remedies: one.remedies ?? [],
  href: `/documents/${one.number}`,
});
