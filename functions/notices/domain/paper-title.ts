import type { ItemType } from '../../../shared/catalogue/catalogue-item.ts';
import { nationalCatalogue } from '../../../shared/catalogue/catalogue.ts';
import { type PaperKind, paperNames } from '../../../shared/contracts/paper.ts';
import type { Bilingual } from '../../../shared/kernel/bilingual.ts';

type Titles = Readonly<Partial<Record<PaperKind, Bilingual>>>;

/** Reviews, confirmations, registrations: no law gives their papers one name, so it says what it is. */
const ofOthers: Titles = {
  approval: { zh: '办理结果通知书', en: 'notice of the result' },
  refusal: { zh: '不予通过通知书', en: 'notice that it did not pass' },
  'revocation-announcement': { zh: '撤销办理结果事先告知书', en: 'notice before a result is revoked' },
  revocation: { zh: '撤销办理结果决定书', en: 'decision to revoke a result' },
};

/** What is taken note of, and neither approved nor refused. */
const ofFiling: Titles = {
  ...ofOthers,
  approval: { zh: '备案通知书', en: 'notice of record' },
  'revocation-announcement': { zh: '撤销备案事先告知书', en: 'notice before a record is revoked' },
  revocation: { zh: '撤销备案决定书', en: 'decision to revoke a record' },
};

const titlesOf = (type: ItemType | undefined): Titles => {
  switch (type) {
    case 'permit':
    case undefined:
      return {};
    case 'filing':
      return ofFiling;
    default:
      return ofOthers;
  }
};

/** The name that a paper bears: that of its kind (行政许可法) for a permit, another for what is none. */
export const paperTitle = (kind: PaperKind, item: string | undefined): Bilingual =>
  titlesOf(nationalCatalogue.items.get(item ?? '')?.type)[kind] ?? paperNames[kind];
