import { correct, inReceipt, isLater, type PlainCase, stateOf } from './plain-case.ts';

/** Whether a department has still to say what is wanting in what was received with its form. */
const isAwaited = (one: PlainCase): boolean => !isLater(one) && stateOf(one) === 1 && !one.reported;

const isReported = (one: PlainCase): boolean => one.reported && inReceipt(one);

const ofForm = (cases: readonly PlainCase[], { form }: PlainCase): readonly PlainCase[] =>
  cases.filter((one) => one.form === form);

/** Whether there is something to tell in a notice of its form. */
export const hasReports = (cases: readonly PlainCase[], one: PlainCase): boolean =>
  ofForm(cases, one).some(isReported);

/** The one notice of a form sends back everything that was reported. */
export const sendNotice = (cases: readonly PlainCase[], one: PlainCase, day: string): void => {
  for (const each of ofForm(cases, one).filter(isReported)) correct(each, day);
};

/** The notice goes when nobody is waited for any more. */
export const sendAnswered = (cases: readonly PlainCase[], today: string): void => {
  for (const one of cases.filter(isReported))
    if (!ofForm(cases, one).some(isAwaited)) sendNotice(cases, one, today);
};
