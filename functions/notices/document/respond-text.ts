import type { Paper } from '../../../shared/contracts/paper.ts';

type Respond = NonNullable<Paper['respond']>;

/** What the applicant has to do, or may do, by when: a sentence. */
export const respondText = ({ what, days }: Respond): string => {
  const from = `自本文书送达之日起${days}个工作日内`;
  switch (what) {
    case 'correct':
      return `请${from}一次性补正全部内容。`;
    case 'state':
      return `${from}，您有权向本机关陈述、申辩。`;
    case 'ask-for-hearing':
      return `${from}，您有权申请听证；逾期未申请的，视为放弃听证。`;
  }
};
