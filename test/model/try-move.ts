import type { Attempt, createMoveChoice } from './move-choice.ts';
import type { Operation } from './operation.ts';
import { daysLater } from '../builders/independent-calendar.ts';
import { stateOf } from './plain-case.ts';
import { passTime } from './plain-time.ts';
import { sendAnswered } from './plain-form.ts';
import { followPrerequisites } from './plain-waiting.ts';
import type { Play } from './play.ts';
import type { Told } from './world.ts';

export interface Tried {
  readonly outcome: 'done' | 'refused';
  /** What the county did against the law. */
  readonly fault?: string;
}

const handled = { handler: '王小明', office: '审批科', opinion: '符合条件' };

const requestOf = ({ one, operation: { route, withForm } }: Attempt): string =>
  withForm ? `POST /applications/${one.form.applicationId}/${route}` : `POST /cases/${one.caseId}/${route}`;

const bodyOf = ({ by, route, withForm, body }: Operation, today: string) => {
  const own = typeof body === 'function' ? body(today) : body;
  return withForm || route === 'releases' || by === 'owner' ? own : { ...handled, ...own };
};

/** Sends it as the one who tries it would. */
const send = async ({ world }: Play, attempt: Attempt, today: string): Promise<Told> => {
  const { one, operation } = attempt;
  const { by, of, route, withForm, isSigned, downSince } = operation;
  const body = bodyOf(operation, today);
  if (downSince !== undefined) await world.wasDown(`${daysLater(today, -1)}T${downSince}:00+08:00`);
  if (isSigned) return world.tell(one.department, { move: route, caseId: one.caseId, ...body });
  const actor = { by, department: of ?? one.department };
  const request = requestOf(attempt);
  if (withForm || route === 'releases') return world.ask({ ...actor, request, body });
  const seen = await world.ask({ ...actor, request: `GET /cases/${one.caseId}` });
  return world.ask({ ...actor, request, body: { version: seen.body['version'], ...body } });
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
  const answer = await send(play, attempt, today);
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
    one.lastActOn = today;
    sendAnswered(cases, today);
    passTime(one, today, true);
    followPrerequisites([...closed, ...cases]);
  }
  return { outcome };
};
