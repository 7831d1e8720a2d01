import type * as z from 'zod/mini';
import { caseRecounted } from '../../../../shared/contracts/case-events.ts';
import type { Bilingual } from '../../../../shared/kernel/bilingual.ts';
import { dayWords, dueWords } from './due-words.ts';
import { actWords } from './period-words.ts';
import { nothingToDo, sentences } from './sentences.ts';
import { type About, type Told, tellingOf } from './told.ts';

type Recounted = z.output<typeof caseRecounted>;

/** What the owner has to do, or may do, when days have moved. */
type Asked = Pick<Told, 'todo' | 'respond'>;

/** A correction and a special procedure, by their states: of these the end of the period concerns the owner. */
const inCorrection = 6;
const inSpecial = 9;

const ofState = ({ state, before, after }: Recounted): Asked | undefined => {
  const { until, provisional } = after;
  if (until === undefined || until === before.until || ![inCorrection, inSpecial].includes(state))
    return undefined;
  const { zh, en } = dayWords(until, provisional);
  const end = { zh: `当前期限至 ${zh} 止。`, en: `The period that runs ends on ${en}.` };
  return state === inCorrection
    ? { todo: end, respond: { what: 'correct', until } }
    : { todo: sentences(end, nothingToDo) };
};

/** A right that a paper has told: a statement, a hearing. */
const ofRight = ({ periods = [] }: Recounted, { papers }: About): Asked | undefined => {
  const rights = periods.flatMap(({ notice, until, provisional = false }) => {
    const what = papers[notice]?.respond;
    return what === undefined || what === 'correct'
      ? []
      : [{ what, until, day: dayWords(until, provisional) }];
  });
  const [right] = rights;
  if (right === undefined) return undefined;
  const { what, until, day } = right;
  const act = actWords(what);
  const todo: Bilingual = {
    zh: `${day.zh} 结束前，请${act.zh}。`,
    en: `Until the end of ${day.en} ${act.en}.`,
  };
  return { todo, respond: { what, until } };
};

export const tellRecounted = tellingOf(caseRecounted, (data, about) => {
  const { before, after, notice } = data;
  const { item } = about;
  const isMoved = after.due !== undefined && after.due !== before.due;
  const due = isMoved ? dueWords(after.due ?? '', after.provisional) : undefined;
  const asked = ofState(data) ?? ofRight(data, about);
  if (!isMoved && asked === undefined) return undefined;
  return {
    title: { zh: `期限重算：${item.zh}`, en: `Days counted anew: ${item.en}` },
    happened: { zh: `${item.zh}的期限已重新计算。`, en: `The days of ${item.en} are counted anew.` },
    why: { zh: `原因：${notice}。`, en: `Because of ${notice}.` },
    todo: sentences(asked?.todo ?? nothingToDo, due),
    respond: asked?.respond,
  };
});
