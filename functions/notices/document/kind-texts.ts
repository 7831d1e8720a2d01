// long: the one table of what each kind of paper says
import type { PaperKind } from '../../../shared/contracts/paper.ts';
import { actWords, isPermit } from './act-words.ts';
import { itemBasis, itemName, itemOutput, moveName, procedureName } from './names.ts';
import type { PaperFacts } from './paper-facts.ts';
import { writtenDate } from './written-date.ts';

interface KindText {
  /** What happened, with dates, and what follows. */
  readonly statement: (facts: PaperFacts) => string;
  /** Laws and articles. */
  readonly basis: (facts: PaperFacts) => readonly string[];
  /** What to do when the paper itself names nothing, or besides. */
  readonly todo: (facts: PaperFacts) => string;
}

const law = '《中华人民共和国行政许可法》';
/** An article of the law of permits; by its example for what is none. */
const art = (facts: PaperFacts, article: string): readonly string[] => [
  `${isPermit(facts) ? '' : '参照'}${law}${article}`,
];

const itemsOf = ({ cases }: PaperFacts): string => cases.map(({ item }) => `“${itemName(item)}”`).join('、');

const filing = (facts: PaperFacts): string => {
  const [own] = facts.cases;
  const when = own === undefined ? '' : `于${writtenDate(own.filedAt)}`;
  return `你单位${when}提出的${itemsOf(facts)}申请`;
};

const isAccepted = ({ cases }: PaperFacts): boolean => cases[0]?.acceptedAt !== undefined;

/** The basis that the event names, or the article that stands for it. */
const named = (facts: PaperFacts, article?: string): readonly string[] => {
  const { basis } = facts.data;
  if (basis !== undefined) return [basis];
  return article === undefined ? [] : art(facts, article);
};

/** Laws on which the items themselves rest. */
const itemBases = ({ cases }: PaperFacts): readonly string[] =>
  cases.flatMap(({ item }) => itemBasis(item) ?? []);

/** 行政许可法 is about permits alone. */
const ofPermit = (facts: PaperFacts, article: string): readonly string[] => [
  ...(isPermit(facts) ? art(facts, article) : []),
  ...itemBases(facts),
];

const nothing = '无须您办理其他手续。';
const anew = '如需继续办理，请重新申报。';

const acceptance: KindText = {
  statement: (facts) => {
    const { by, due } = facts.data;
    const until =
      due === undefined || due === ''
        ? ''
        : `本机关将于${writtenDate(due)}前（含当日）${actWords(facts).concludes}。`;
    return by === 'silence'
      ? `${filing(facts)}，本机关在收到申请材料之日起五个工作日内未告知需要补正的内容，自收到申请材料之日起即为受理。${until}`
      : `${filing(facts)}，属于本机关职权范围，申请材料齐全、符合法定形式，现予受理。${until}`;
  },
  basis: (facts) =>
    art(
      facts,
      facts.data.by === 'silence' ? '第三十二条第一款第（四）项' : '第三十二条第一款第（五）项、第二款',
    ),
  todo: () => `${nothing}审查期间如有需要，本机关将另行书面告知。`,
};

const acceptanceRefusal: KindText = {
  statement: (facts) =>
    facts.data.kind === 'not-ours'
      ? `${filing(facts)}，依法不属于本机关职权范围，决定不予受理。`
      : `${filing(facts)}，申请材料不齐全或者不符合法定形式，决定不予受理。`,
  basis: (facts) =>
    art(facts, facts.data.kind === 'not-ours' ? '第三十二条第一款第（二）项、第二款' : '第三十二条'),
  todo: ({ data }) =>
    data.rightAuthority === undefined
      ? `补齐材料后可以重新申报。`
      : `请向有权机关申请：${data.rightAuthority}。`,
};

const correction: KindText = {
  statement: (facts) =>
    isAccepted(facts)
      ? `${filing(facts)}，审查中发现申请材料需要补正，现一次性告知需要补正的全部内容，详见下表。补正期间不计入办理期限。`
      : `${filing(facts)}，申请材料不齐全或者不符合法定形式，现一次性告知需要补正的全部内容，详见下表。`,
  basis: (facts) => art(facts, isAccepted(facts) ? '第三十一条' : '第三十二条第一款第（四）项'),
  todo: () => '请在系统中提交补正材料；上表以外的内容无须补正。',
};

const lapse: KindText = {
  statement: (facts) => {
    const { notice, rule } = facts.data;
    const told = notice === undefined ? '' : `${notice}号补正材料一次性告知书送达后，`;
    const end =
      rule === 'withdrawn' ? '视为撤回申请' : isAccepted(facts) ? actWords(facts).refused : '不予受理';
    return `${filing(facts)}，${told}你单位在规定期限内未补正材料，依照规定${end}。`;
  },
  basis: (facts) => named(facts),
  todo: () => anew,
};

const specialProcedure: KindText = {
  statement: (facts) => {
    const { type = 'other', days, until } = facts.data;
    const lasts = days === undefined ? '' : `，所需时间为${days}个工作日`;
    const ends = until === undefined ? '' : `，预计于${writtenDate(until)}结束`;
    return `${filing(facts)}，依法需要进行${procedureName(type)}${lasts}${ends}。所需时间不计算在规定的期限内，现将所需时间书面告知。`;
  },
  basis: (facts) => named(facts, '第四十五条'),
  todo: ({ data }) =>
    `请配合本机关办理${procedureName(data.type ?? 'other')}；程序结束后期限自动继续计算，${nothing}`,
};

const extension: KindText = {
  statement: (facts) => {
    const { days, due } = facts.data;
    const added = days === undefined ? '' : `，延长${days}个工作日`;
    const until = due === undefined || due === '' ? '' : `，办理期限延长至${writtenDate(due)}`;
    return `${filing(facts)}，在规定期限内不能作出决定，经本机关负责人批准${added}${until}，现将延长期限的理由告知。`;
  },
  basis: (facts) => named(facts, '第四十二条第一款'),
  todo: () => nothing,
};

/** 行政许可法 Art. 44. */
const licensed = (facts: PaperFacts): string =>
  isPermit(facts) ? '依法应当颁发证件的，本机关自作出决定之日起十个工作日内颁发、送达。' : '';

/** What the catalogue calls the result of what is no permit. */
const resultOf = (facts: PaperFacts): string => {
  const output = itemOutput(facts.cases[0]?.item ?? '');
  return isPermit(facts) || output === undefined ? '' : `办理结果文件：${output}。`;
};

const byDefault = '本机关未在规定期限内作出决定，依照本县公布的超时默认规则，视为同意';

/** The event of a paper that an approval by default has owed says whether it is late: nothing was examined. */
const isOwed = ({ data }: PaperFacts): boolean => data.late !== undefined;

const approval: KindText = {
  statement: (facts) => {
    const how = isOwed(facts) ? `${byDefault}，现补发决定文书` : `经审查，${actWords(facts).passed}`;
    return `${filing(facts)}，${how}。${licensed(facts)}${resultOf(facts)}`;
  },
  basis: (facts) => [
    ...(isOwed(facts) ? named(facts) : []),
    ...ofPermit(facts, isOwed(facts) ? '第四十四条' : '第三十八条第一款、第四十四条'),
  ],
  todo: () => `${nothing}电子证照颁发后可以在系统中下载。`,
};

const defaultApproval: KindText = {
  statement: (facts) => {
    const { paperDays = 1 } = facts.data;
    return `${filing(facts)}，${byDefault}。决定文书将在${paperDays}个工作日内补发。${licensed(facts)}`;
  },
  basis: (facts) => named(facts),
  todo: () => `${nothing}后续事项可以依据本文书办理。`,
};

const refusal: KindText = {
  statement: (facts) =>
    `${filing(facts)}，经审查，不符合${isPermit(facts) ? '法定' : '规定的'}条件、标准，决定${actWords(facts).refused}。`,
  basis: (facts) => ofPermit(facts, '第三十八条第二款'),
  todo: () => '满足法定条件后可以重新申报。',
};

const withdrawal: KindText = {
  statement: (facts) =>
    `${filing(facts)}，已于${writtenDate(facts.issuedAt)}撤回，现予确认。本次申请终止办理。`,
  basis: () => [],
  todo: () => anew,
};

const hearingOffer: KindText = {
  statement: (facts) =>
    `${filing(facts)}，直接涉及申请人与他人之间重大利益关系或者公共利益，你单位享有要求听证的权利。听证费用由本机关承担。`,
  basis: (facts) => (facts.document.respond === undefined ? art(facts, '第四十七条') : []),
  todo: () => '',
};

const given = (facts: PaperFacts): string => {
  const { thing } = actWords(facts);
  if (isPermit(facts)) return `准予${thing}`;
  return thing === '办理结果' ? '予以通过' : `予以${thing}`;
};

const revocationAnnouncement: KindText = {
  statement: (facts) =>
    `${filing(facts)}，本机关已${given(facts)}。现拟撤销该${actWords(facts).thing}，将事实、理由和依据事先告知。你单位享有陈述、申辩的权利。`,
  basis: (facts) => named(facts, '第六十九条'),
  todo: () => '逾期未提出的，本机关将依法作出决定。',
};

const revocation: KindText = {
  statement: (facts) => `${filing(facts)}，本机关已${given(facts)}。现决定撤销该${actWords(facts).thing}。`,
  basis: (facts) => named(facts, '第六十九条'),
  todo: (facts) => `请自本文书送达之日起停止依据该${actWords(facts).thing}从事的活动；已颁发的证件失效。`,
};

const rectification: KindText = {
  statement: (facts) => {
    const { undone } = facts.data;
    const what =
      undone === undefined
        ? '先前的办理'
        : `先前作出的“${undone === 'case-refused' ? actWords(facts).refused : moveName(undone)}”`;
    return `${filing(facts)}，${what}系操作有误，现予更正，办件恢复到该操作之前的状态，原文书作废。`;
  },
  basis: () => [],
  todo: () => nothing,
};

const notAMatter: KindText = {
  statement: (facts) =>
    `${filing(facts)}，依法不需要${isPermit(facts) ? '取得行政许可' : '办理该事项'}，现告知不受理。`,
  basis: (facts) => art(facts, '第三十二条第一款第（一）项'),
  todo: () => nothing,
};

/** What each kind of paper says. */
export const kindTexts: Readonly<Record<PaperKind, KindText>> = {
  acceptance,
  'not-a-matter': notAMatter,
  'acceptance-refusal': acceptanceRefusal,
  correction,
  lapse,
  'special-procedure': specialProcedure,
  extension,
  approval,
  'default-approval': defaultApproval,
  refusal,
  withdrawal,
  'hearing-offer': hearingOffer,
  'revocation-announcement': revocationAnnouncement,
  revocation,
  rectification,
};
