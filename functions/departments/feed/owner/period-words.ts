import type { Paper, Remedy } from '../../../../shared/contracts/paper.ts';
import type { Bilingual } from '../../../../shared/kernel/bilingual.ts';

type What = NonNullable<Paper['respond']>['what'];

const acts: ReadonlyMap<string, Bilingual> = new Map(
  Object.entries<Bilingual>({
    correct: { zh: '一次性补正全部内容并重新提交', en: 'please correct everything and submit it again' },
    state: { zh: '陈述、申辩', en: 'you may make a statement' },
    'ask-for-hearing': { zh: '申请听证', en: 'you may ask for a hearing' },
  } satisfies Record<What, Bilingual>),
);

/** What a paper asks for or allows. */
export const actWords = (what: string): Bilingual => acts.get(what) ?? { zh: '办理', en: 'please act on it' };

/** What to do within the days that a paper gives; the last day is told when it has been served. */
export const periodWords = ({ respond }: Pick<Paper, 'respond'>): Bilingual | undefined => {
  if (respond === undefined) return undefined;
  const { what, days, basis } = respond;
  const act = actWords(what);
  return {
    zh: `自文书送达之日起 ${days} 个工作日内，请${act.zh}；截止日在送达后告知（${basis}）。`,
    en: `Within ${days} working days of the service of the paper ${act.en}; the last day is told when it has been served (${basis}).`,
  };
};

const kinds: Readonly<Record<Remedy['kind'], Bilingual>> = {
  review: { zh: '申请行政复议', en: 'ask for administrative review' },
  lawsuit: { zh: '提起行政诉讼', en: 'file an administrative lawsuit' },
};
const units: Readonly<Record<Remedy['period']['unit'], Bilingual>> = {
  days: { zh: '日', en: 'days' },
  months: { zh: '个月', en: 'months' },
};

/** Where to turn, and for how long from service on. */
export const remedyWords = ({ remedies = [] }: Pick<Paper, 'remedies'>): Bilingual | undefined => {
  if (remedies.length === 0) return undefined;
  const said = remedies.map(({ kind, authority, period: { value, unit }, basis }) => ({
    zh: `${value} ${units[unit].zh}内向${authority}${kinds[kind].zh}（${basis}）`,
    en: `${kinds[kind].en} with ${authority} within ${value} ${units[unit].en} (${basis})`,
  }));
  return {
    zh: `不服的，可自文书送达之日起${said.map(({ zh }) => zh).join('，或者')}。`,
    en: `If you do not agree, from the service of the paper you may ${said.map(({ en }) => en).join(', or ')}.`,
  };
};
