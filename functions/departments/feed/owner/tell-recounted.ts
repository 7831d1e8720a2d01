import type * as z from 'zod/mini';
import { caseRecounted } from '../../../../shared/contracts/case-events.ts';
import type { Bilingual } from '../../../../shared/kernel/bilingual.ts';
import { dayWords, dueWords } from './due-words.ts';
import { actWords } from './period-words.ts';
import { nothingToDo, sentences } from './sentences.ts';
import { type About, tellingOf } from './told.ts';

type Recounted = z.output<typeof caseRecounted>;

/** A correction and a special procedure, by their states: of these the end of the period concerns the owner. */
const inCorrection = 6;
const inSpecial = 9;

/** Whether a day has moved, or is certain now: the owner was told that it was provisional. */
const isNews = ({ before, after }: Recounted, day: 'due' | 'until'): boolean =>
  after[day] !== before[day] || (before.provisional && !after.provisional);

/** The last day of the correction or the special procedure that runs, if there is news of it. */
const movedEnd = (data: Recounted): string | undefined =>
  [inCorrection, inSpecial].includes(data.state) && isNews(data, 'until') ? data.after.until : undefined;

const endWords = (until: string, provisional: boolean): Bilingual => {
  const { zh, en } = dayWords(until, provisional);
  return { zh: `当前期限至 ${zh} 止。`, en: `The period that runs ends on ${en}.` };
};

/** A right that a paper has told, a statement or a hearing, whose last day has moved or is certain now. */
const movedRight = ({ periods = [] }: Recounted, { papers }: About) => {
  const rights = periods.flatMap(({ notice, until, provisional = false }) => {
    const what = papers[notice]?.respond;
    return what === undefined || what === 'correct' ? [] : [{ what, until, provisional }];
  });
  return rights[0];
};

const rightWords = ({ what, until, provisional }: NonNullable<ReturnType<typeof movedRight>>): Bilingual => {
  const [act, day] = [actWords(what), dayWords(until, provisional)];
  return { zh: `${day.zh} 结束前，请${act.zh}。`, en: `Until the end of ${day.en} ${act.en}.` };
};

export const tellRecounted = tellingOf(caseRecounted, (data, about) => {
  const { state, after, notice } = data;
  const { item } = about;
  const { provisional } = after;
  const due = isNews(data, 'due') ? after.due : undefined;
  const [end, right] = [movedEnd(data), movedRight(data, about)];
  if (due === undefined && end === undefined && right === undefined) return undefined;
  const isCorrected = end !== undefined && state === inCorrection;
  const idle = isCorrected ? undefined : nothingToDo;
  return {
    title: { zh: `期限重算：${item.zh}`, en: `Days counted anew: ${item.en}` },
    happened: { zh: `${item.zh}的期限已重新计算。`, en: `The days of ${item.en} are counted anew.` },
    why: { zh: `原因：${notice}。`, en: `Because of ${notice}.` },
    todo: sentences(
      end === undefined ? undefined : endWords(end, provisional),
      right === undefined ? idle : rightWords(right),
      due === undefined ? undefined : dueWords(due, provisional),
    ),
    respond: isCorrected
      ? { what: 'correct', until: end }
      : right && { what: right.what, until: right.until },
  };
});
