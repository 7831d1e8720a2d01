import type { Attempt, createMoveChoice } from './move-choice.ts';
import type { Operation } from './operation.ts';
import { stateOf } from './plain-case.ts';
import { passTime } from './plain-time.ts';
import { sendAnswered } from './plain-form.ts';
import { followPrerequisites } from './plain-waiting.ts';
import type { Play } from './play.ts';

export interface Tried {
  readonly outcome: 'done' | 'refused';
  /** What the county did against the law. */
  readonly fault?: string;
}

const handled = { handler: '王小明', office: '审批科', opinion: '符合条件' };

const requestOf = ({ one, operation: { route, withForm } }: Attempt): string =>
  withForm ? `POST /applications/${one.form.applicationId}/${route}` : `POST /cases/${one.caseId}/${route}`;

const bodyOf = ({ by, route, withForm, body }: Operation, version: unknown) => {
  if (withForm || route === 'releases') return body;
  return { version, ...(by === 'owner' ? {} : handled), ...body };
};

/** What is not one's own is not found. */
const refusals = ({ of }: Operation): readonly number[] => (of === undefined ? [409, 422] : [404, 409, 422]);

/** Somebody tries something with a case, in the county and by the law. */
export const tryMove = async (
  play: Play,
  choose: ReturnType<typeof createMoveChoice>,
): Promise<Tried | undefined> => {
  const { world, cases, closed, trace } = play;
  const today = world.today();
  const attempt = choose(play, today);
  if (attempt === undefined) return undefined;
  const { one, operation } = attempt;
  const actor = { by: operation.by, department: operation.of ?? one.department };
  const seen = await world.ask({ ...actor, request: `GET /cases/${one.caseId}` });
  const body = bodyOf(operation, seen.body['version']);
  const answer = await world.ask({ ...actor, request: requestOf(attempt), body });
  await world.settle();
  const isAllowed = operation.allowed(one, today, cases);
  const what = `${today} ${one.item} in ${stateOf(one)}: ${operation.name} -> ${answer.status}`;
  trace.push(what);
  const outcome = isAllowed ? 'done' : 'refused';
  if (isAllowed !== answer.status < 300 || (!isAllowed && !refusals(operation).includes(answer.status)))
    return {
      outcome,
      fault: `${what} ${String(answer.body['code'])}, the law ${isAllowed ? 'allows' : 'forbids'} it`,
    };
  if (isAllowed) {
    operation.apply(one, today, cases);
    sendAnswered(cases, today);
    passTime(one, today, true);
    followPrerequisites([...closed, ...cases], today);
  }
  return { outcome };
};
