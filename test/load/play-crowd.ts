import { type DemoAnswer, type DemoAsk, startDemoCloud } from '../builders/demo-cloud.ts';
import { isRecord } from '../builders/is-record.ts';
import { nextProjectCode } from '../builders/many-codes.ts';
import { officeDeclaration, officeOwner } from '../builders/office-project.ts';
import { textAt } from '../builders/text-at.ts';
import { accountRoom } from './account-room.ts';
import { inTurns } from './in-turns.ts';
import { officeStages } from './office-stages.ts';

export interface CrowdOptions {
  readonly projects: number;
  /** Requests under way at once. */
  readonly atOnce: number;
  /** Share of transactions that another one disturbs. */
  readonly conflicts: number;
  readonly seed: number;
}

export interface CrowdReport {
  /** Answers by status. */
  readonly statuses: Readonly<Record<string, number>>;
  /** Milliseconds of every request. */
  readonly samples: readonly number[];
  /** Real time from the first registration to the last closed case. */
  readonly seconds: number;
  /** Invocations that ran at the same time, at most. */
  readonly mostAtOnce: number;
  readonly conflicts: number;
  /** Cases by the state they are in at the end. */
  readonly states: Readonly<Record<string, number>>;
  /** Projects whose chain does not verify. */
  readonly broken: number;
  /** Rounds of moves that the slowest stage took. */
  readonly rounds: number;
}

const mostRounds = 20;
const owner = { role: 'applicant', organisation: officeOwner };
const handling = { handler: '受理员（演示）', office: '审批科', opinion: '符合条件' };
const moves: Readonly<Record<string, { readonly move: string; readonly more: object }>> = {
  receipt: { move: 'acceptance', more: {} },
  review: { move: 'decision', more: { result: 'passed' } },
};

interface Opened {
  readonly caseId: string;
  readonly department: string;
}

const casesIn = ({ body }: DemoAnswer): Opened[] =>
  Object.values(isRecord(body['cases']) ? body['cases'] : {}).map((one) => ({
    caseId: textAt(one, 'caseId'),
    department: textAt(one, 'department'),
  }));

const count = (tally: Record<string, number>, name: string): void => {
  tally[name] = (tally[name] ?? 0) + 1;
};

/** Projects that are filed in the same minute and go through all four stages at once, transactions disturbed on the way. */
export const playCrowd = async ({
  projects,
  atOnce,
  conflicts,
  seed,
}: CrowdOptions): Promise<CrowdReport> => {
  const cloud = await startDemoCloud(undefined, { concurrency: accountRoom });
  const [samples, statuses]: [number[], Record<string, number>] = [[], {}];
  const send = async (request: string, ask: DemoAsk): Promise<DemoAnswer> => {
    const before = performance.now();
    const answer = await cloud.send(request, ask);
    samples.push(performance.now() - before);
    count(statuses, String(answer.status));
    return answer;
  };
  try {
    cloud.cloud.faults.add({
      id: 'conflicts',
      point: 'call',
      name: 'dynamodb:TransactWriteItems',
      effect: 'conflict',
      probability: conflicts,
      seed,
      times: Number.MAX_SAFE_INTEGER,
    });
    const began = performance.now();
    const all = Array.from({ length: projects }, (_, index) => index);
    const made = await inTurns(all, atOnce, async (index) => {
      const registered = await send('POST /projects', {
        as: owner,
        body: officeDeclaration({ code: nextProjectCode() }),
      });
      const projectId = textAt(registered.body, 'projectId');
      const contract = { kind: 'contract', number: `330112-2026-A${index}`, date: '2026-02-27', parcel: '7' };
      await send(`POST /projects/${projectId}/land`, { as: owner, body: contract });
      return { projectId, worksId: textAt(registered.body, 'works', 0, 'worksId') };
    });
    const opened: Opened[] = [];
    let rounds = 0;
    for (const { stage, items } of officeStages) {
      const filed = await inTurns(made, atOnce, (place) =>
        send('POST /applications', { as: owner, body: { ...place, stage, items } }),
      );
      let open = filed.flatMap(casesIn);
      opened.push(...open);
      for (let round = 0; open.length > 0 && round < mostRounds; round += 1) {
        await cloud.settled();
        const left = await inTurns(open, atOnce, async (one) => {
          const as = { role: 'department', department: one.department };
          const { body } = await send(`GET /cases/${one.caseId}`, { as });
          const phase = textAt(body, 'phase');
          const next = Object.hasOwn(moves, phase) ? moves[phase] : undefined;
          if (next !== undefined) {
            const asked = { version: body['version'], ...handling, ...next.more };
            await send(`POST /cases/${one.caseId}/${next.move}`, { as, body: asked });
          }
          return phase === 'closed' ? [] : [one];
        });
        open = left.flat();
        rounds = Math.max(rounds, round + 1);
      }
    }
    await cloud.settled();
    const seconds = (performance.now() - began) / 1_000;
    const states: Record<string, number> = {};
    await inTurns(opened, atOnce, async ({ caseId, department }) => {
      const { body } = await send(`GET /cases/${caseId}`, { as: { role: 'department', department } });
      count(states, String(body['state']));
    });
    const verified = await inTurns(made, atOnce, ({ projectId }) =>
      send(`GET /projects/${projectId}/verification`, { as: owner }),
    );
    return {
      statuses,
      samples,
      states,
      rounds,
      seconds,
      mostAtOnce: cloud.cloud.usage.report().mostAtOnce,
      conflicts: cloud.cloud.faults.list()[0]?.hits ?? 0,
      broken: verified.filter(({ body }) => body['valid'] !== true).length,
    };
  } finally {
    await cloud.close();
  }
};
