import type { Remedy } from '../../../shared/contracts/paper.ts';

/** Several texts, each with its number on a line of its own; one alone as it is. */
export const numbered = (texts: readonly string[]): string =>
  texts.length < 2 ? texts.join('') : texts.map((text, index) => `${index + 1}. ${text}`).join('\n');

const acts = { review: '申请行政复议', lawsuit: '提起行政诉讼' } as const;
const units = { days: '日', months: '个月' } as const;
const preposition = { review: '向', lawsuit: '依法向' } as const;

/** Where somebody may turn who does not agree, until when, and by which law. */
export const remedyTexts = (remedies: readonly Remedy[]): string =>
  remedies.length === 0
    ? ''
    : `如不服本决定，可以自本文书送达之日起：\n${numbered(
        remedies.map(
          ({ kind, authority, period, basis }) =>
            `在${period.value}${units[period.unit]}内，${preposition[kind]}${authority}${acts[kind]}（${basis}）。`,
        ),
      )}`;
