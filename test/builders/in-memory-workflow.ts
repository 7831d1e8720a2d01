// long: the machine and what follows the journal for it are one thing
import { createRendezvous } from '../../functions/approvals/rendezvous/create-rendezvous.ts';
import { createAnswerStep } from '../../functions/approvals/rendezvous/answer-step.ts';
import { createFollowFilings } from '../../functions/approvals/starter/follow-filings.ts';
import { repairExecution, sweep } from '../../functions/approvals/starter/repair.ts';
import { createStarterStore } from '../../functions/approvals/starter/starter-store.ts';
import { createCursorStore } from '../../shared/journal/cursor-store.ts';
import { createFollower, type FollowerPorts } from '../../shared/journal/follow.ts';
import type { InMemoryApprovals } from './in-memory-approvals.ts';

/** One iteration of the machine's map: a case of an execution. */
interface Run {
  readonly execution: string;
  readonly caseId: string;
  state: 'waiting' | 'done';
  token?: string;
  deadline?: number;
}

export interface InMemoryWorkflow {
  /** Follows the journal of a project and lets every execution run until all of them wait. */
  readonly settle: (projectId: string) => Promise<void>;
  /** Moves the clock to a moment, fires the timeouts on the way in order, and settles. */
  readonly until: (projectId: string, moment: string) => Promise<void>;
  readonly sweep: () => Promise<{ restarted: number; failed: number }>;
  /** Ends an execution as a person does who stops it; whether the starter hears of it is for the test to say. */
  readonly abort: (execution: string) => void;
  readonly hearOfAbortion: (execution: string) => Promise<void>;
  readonly executions: () => readonly string[];
  readonly waiting: (execution: string) => readonly string[];
  /** Looks that were made: what the rendezvous costs. */
  readonly looks: () => number;
}

/** The stage workflow and its consumers over the in-memory context: the shape of the machine, without its language. */
export const createInMemoryWorkflow = (
  approvals: InMemoryApprovals,
  {
    drops = () => false,
    alsoFollow = async () => undefined,
  }: {
    /** Whether a signal gets lost on its way. */
    readonly drops?: () => boolean;
    /** What else follows the journal of a project, whenever the workflow does. */
    readonly alsoFollow?: (projectId: string) => Promise<void>;
  } = {},
): InMemoryWorkflow => {
  const { ports, client, table } = approvals;
  const runs: Run[] = [];
  const started = new Map<string, string>();
  const woken = new Set<string>();
  const names = new Set<string>();
  let [tokens, looks] = [0, 0];
  const rendezvous = createRendezvous(ports, {
    client,
    tableName: table,
    signal: async (token) => void (drops() || woken.add(token)),
    refresh: () => Promise.resolve(),
  });
  const answer = createAnswerStep(rendezvous.steps);
  const startedIn: string[] = [];
  const start = async (applicationId: string, generation: number): Promise<void> => {
    const name = `${applicationId}-${generation}`;
    if (!names.has(name)) startedIn.push(name);
    names.add(name);
  };
  const follower = (consumer: string, effects: Pick<FollowerPorts, 'apply' | 'concerns'>) =>
    createFollower({
      read: ports.readJournal,
      cursors: createCursorStore(client, table, consumer),
      ...effects,
      sleep: () => Promise.resolve(),
      random: () => 0,
    });
  const followers = [
    follower('approvals-starter', { apply: createFollowFilings(start) }),
    follower('approvals-rendezvous', rendezvous),
  ];
  const store = createStarterStore(client, table);
  const repair = { clock: ports.clock, store, start };

  const inputOf = (execution: string) => {
    const [applicationId = '', generation = ''] = execution.split('-');
    return { applicationId, generation: Number(generation) };
  };
  const step = async (run: Run): Promise<void> => {
    const input = inputOf(run.execution);
    const startedAt = started.get(run.execution) ?? '';
    looks += 1;
    const seen = (await answer({ step: 'look', caseId: run.caseId, startedAt, ...input })) as {
      closed: boolean;
      version: number;
      seconds: number;
    };
    if (seen.closed) {
      run.state = 'done';
      return;
    }
    run.token = `token-${(tokens += 1)}`;
    run.deadline = ports.clock() + seen.seconds * 1_000;
    const { token, caseId } = run;
    await answer({ step: 'await', caseId, version: seen.version, token, ...input });
  };
  const begin = async (execution: string): Promise<void> => {
    started.set(execution, new Date(ports.clock()).toISOString());
    const planned = (await answer({ step: 'plan', ...inputOf(execution) })) as { cases: string[] };
    for (const caseId of planned.cases) {
      const run: Run = { execution, caseId, state: 'waiting' };
      runs.push(run);
      await step(run);
    }
  };
  const settle = async (projectId: string): Promise<void> => {
    for (let quiet = false; !quiet;) {
      quiet = true;
      await alsoFollow(projectId);
      for (const one of followers) await one.follow(projectId);
      for (const execution of startedIn.splice(0)) {
        quiet = false;
        await begin(execution);
      }
      for (const run of runs.filter(({ state, token = '' }) => state === 'waiting' && woken.has(token))) {
        quiet = false;
        await step(run);
      }
    }
  };
  const due = (moment: number): Run | undefined =>
    runs
      .filter(({ state, deadline = Infinity }) => state === 'waiting' && deadline <= moment)
      .sort((a, b) => (a.deadline ?? 0) - (b.deadline ?? 0))[0];
  return {
    settle,
    until: async (projectId, moment) => {
      const end = Date.parse(`${moment}:00+08:00`);
      for (let run = due(end); run !== undefined; run = due(end)) {
        approvals.advance(Math.max(0, (run.deadline ?? 0) - ports.clock()));
        await step(run);
        await settle(projectId);
      }
      approvals.at(moment);
      await settle(projectId);
    },
    sweep: sweep({ ...repair, onFailure: (_, error) => void approvals.errors.push(String(error)) }),
    abort: (execution) => {
      for (const run of runs) if (run.execution === execution) run.state = 'done';
    },
    hearOfAbortion: (execution) =>
      repairExecution(repair)({
        source: 'aws.states',
        detail: { status: 'ABORTED', name: execution, input: JSON.stringify(inputOf(execution)) },
      }),
    executions: () => [...names],
    waiting: (execution) =>
      runs.filter((run) => run.execution === execution && run.state === 'waiting').map((run) => run.caseId),
    looks: () => looks,
  };
};
