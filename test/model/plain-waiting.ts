import { hasFailed, type PlainCase, receive, stateOf } from './plain-case.ts';

const isWaiting = (one: PlainCase): boolean => stateOf(one) === 0 && !one.ended;

/** What a waiting case becomes: received when what it waits for has passed, ended when that has failed since. */
export const followPrerequisites = (all: readonly PlainCase[]): void => {
  for (const one of all.filter(isWaiting)) {
    const before = all.filter(({ item }) => item === one.waitsFor);
    const failed = before.find((each) => hasFailed(each) && !one.ignores.includes(each.caseId));
    if (failed !== undefined) {
      one.ended = true;
      one.endedBy = failed.caseId;
      continue;
    }
    const passed = before.find((each) => stateOf(each) === 11)?.doneOn;
    if (passed !== undefined) receive(one, passed > one.form.filedOn ? passed : one.form.filedOn);
  }
};

/** What ended with a case that was closed by mistake waits again, unless it was filed anew. */
export const waitAgain = (cases: readonly PlainCase[], { caseId }: PlainCase): void => {
  for (const one of cases.filter(({ endedBy }) => endedBy === caseId)) {
    one.ended = false;
    delete one.endedBy;
  }
};
