import { paperNames } from '../../../shared/contracts/paper.ts';
import type { Notice } from './notice.ts';

/** A paper as it is listed. */
export const showNotice = (one: Notice) => ({
  number: one.number,
  kind: one.kind,
  name: paperNames[one.kind],
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
