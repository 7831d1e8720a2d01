// long: the model of a machine, a consumer, offices and time in one place
import * as fc from 'fast-check';
import type { LinkedEvent } from '../../../shared/journal/event.ts';
import type { awaitSignal } from '../../../functions/approvals/rendezvous/await-signal.ts';
import type { look } from '../../../functions/approvals/rendezvous/look.ts';
import type { KeptToken, RendezvousPorts } from '../../../functions/approvals/rendezvous/rendezvous-ports.ts';
import type { createWake } from '../../../functions/approvals/rendezvous/wake.ts';

export interface Parts {
  readonly look: typeof look;
  readonly awaitSignal: typeof awaitSignal;
  readonly createWake: typeof createWake;
  /** Brings the consumer to the end of its chain from a hint; the seeded one has no cursor. */
  readonly follow: (
    chain: readonly LinkedEvent[],
    hint: number,
    cursor: { at: number },
    apply: (linked: LinkedEvent) => Promise<void>,
  ) => Promise<void>;
}

/** From the cursor to the end, whatever hint led here; the cursor moves with each effect. */
export const followFromCursor: Parts['follow'] = async (chain, _hint, cursor, apply) => {
  for (let next = chain[cursor.at]; next !== undefined; next = chain[cursor.at]) {
    const { at } = cursor;
    await apply(next);
    if (cursor.at === at) cursor.at = at + 1;
  }
};

type Phase = 'waiting' | 'receipt' | 'review' | 'closed';

interface ModelCase {
  phase: Phase;
  revision: number;
  nextTimer: number;
  readonly after: readonly string[];
  failed: boolean;
  opened: number;
}

class Killed extends Error {}

const periods: Readonly<Record<Phase, number>> = { waiting: 720, receipt: 120, review: 72, closed: 0 };
const application = 'app_1';
const startedAt = '1970-01-01T00:00:00Z';

/** Chooses who goes on next: everybody who waits for a turn stands in the list. */
const createTurns = (choices: readonly number[]) => {
  const standing: (() => void)[] = [];
  let step = 0;
  const choose = (): number => (choices[(step += 1) % choices.length] ?? 0) + step;
  return {
    choose,
    pause: (): Promise<void> => new Promise((resolve) => void standing.push(resolve)),
    /** False: nobody waits for a turn. */
    next: (): boolean => {
      const [chosen] = standing.splice(choose() % Math.max(1, standing.length), 1);
      chosen?.();
      return chosen !== undefined;
    },
  };
};

type Turns = ReturnType<typeof createTurns>;

const createModel = (
  parts: Parts,
  turns: Turns,
  faults: string[],
  startNext: (generation: number) => void,
) => {
  let now = 0;
  let generation = 1;
  const cases = new Map<string, ModelCase>(
    [
      ['A', []],
      ['B', []],
      ['W', ['A', 'B']],
      ['X', ['W']],
    ].map(([id, after]) => [
      String(id),
      {
        phase: (after as string[]).length > 0 ? 'waiting' : 'receipt',
        revision: 1,
        nextTimer: (after as string[]).length > 0 ? 720 : 120,
        after: after as string[],
        failed: false,
        opened: 0,
      },
    ]),
  );
  const chain: LinkedEvent[] = [];
  const hints: number[] = [];
  const kept = new Map<string, KeptToken>();
  const waiting = new Map<string, { wake: (by: string) => void; deadline: number; caseId: string }>();
  const signalled = new Set<string>();
  let tokens = 0;
  let arrived = (): void => undefined;
  const the = (id: string): ModelCase => {
    const found = cases.get(id);
    if (found === undefined) throw new Error(id);
    return found;
  };
  const fault = (kind: string): boolean => {
    const at = faults.indexOf(kind);
    if (at >= 0) faults.splice(at, 1);
    return at >= 0;
  };
  const append = (type: string, more: { readonly case?: string; readonly revision?: number }): void => {
    const number = chain.length + 1;
    const data = { revision: more.revision, generation };
    const event = { number, type, project: 'prj_1', application, ...more, data };
    chain.push({ event: event as unknown as LinkedEvent['event'], body: '', hash: '' });
    hints.push(number);
    if (fault('hint-doubled')) hints.push(number);
    arrived();
  };
  const write = (id: string, type: string, phase: Phase): void => {
    const one = the(id);
    one.phase = phase;
    one.revision += 1;
    one.nextTimer = now + periods[phase];
    append(type, { case: id, revision: one.revision });
  };
  const dueOf = (one: ModelCase): 'open' | 'end' | 'accept' | 'timer' | undefined => {
    if (one.phase === 'closed') return undefined;
    const before = one.after.map(the);
    if (one.phase === 'waiting' && before.some(({ failed }) => failed)) return 'end';
    if (one.phase === 'waiting' && before.every(({ phase }) => phase === 'closed')) return 'open';
    if (now < one.nextTimer) return undefined;
    return one.phase === 'receipt' ? 'accept' : 'timer';
  };
  const watch = (id: string) => {
    const one = the(id);
    const { phase, revision, nextTimer } = one;
    return {
      closed: phase === 'closed',
      revision,
      due: dueOf(one) !== undefined,
      nextTimer: nextTimer * 1_000,
      generation,
    };
  };
  const settle = (id: string) => {
    const one = the(id);
    for (let due = dueOf(one); due !== undefined; due = dueOf(one)) {
      if (due === 'open') one.opened += 1;
      if (due === 'end') one.failed = true;
      if (due === 'open') write(id, 'case-opened', 'receipt');
      else if (due === 'end') write(id, 'case-not-opened', 'closed');
      else if (due === 'accept') write(id, 'case-accepted', 'review');
      else write(id, 'case-timer-passed', one.phase);
    }
    return watch(id);
  };
  const ports: RendezvousPorts = {
    clock: () => now * 1_000,
    watch: async (id) => {
      await turns.pause();
      return watch(id);
    },
    settle: async (id) => {
      await turns.pause();
      return settle(id);
    },
    tokens: {
      find: async (id) => {
        await turns.pause();
        return kept.get(id);
      },
      keep: async (id, record) => {
        await turns.pause();
        if (the(id).revision !== record.version) return 'case-moved';
        if ((kept.get(id)?.stamp ?? 0) !== record.stamp - 1) return 'lost';
        kept.set(id, record);
        if (fault('killed-after-keep')) throw new Killed();
        return 'kept';
      },
      forget: async (id, token) => {
        await turns.pause();
        const record = kept.get(id);
        if (record?.token === token) kept.set(id, { ...record, token: undefined });
      },
    },
    signal: async (token) => {
      await turns.pause();
      if (fault('signal-lost')) throw new Killed();
      if (fault('signal-doubled')) waiting.get(token)?.wake('signal');
      if (waiting.has(token)) waiting.get(token)?.wake('signal');
      else signalled.add(token);
    },
    renew: async (_application, from) => {
      await turns.pause();
      if (from !== generation) return;
      generation += 1;
      append('application-renewed', {});
      startNext(generation);
    },
  };
  const wake = parts.createWake({
    tokens: ports.tokens,
    signal: ports.signal,
    dueCases: async () => {
      await turns.pause();
      return [...cases.keys()].filter((id) => the(id).phase === 'waiting' && dueOf(the(id)) !== undefined);
    },
    casesOf: async () => [...cases.keys()],
    forgetting: (caseId, token) => ({
      Update: { Key: { PK: { S: caseId } }, TableName: token, UpdateExpression: '' },
    }),
  });
  const cursor = { at: 0 };
  const apply = async (linked: LinkedEvent): Promise<void> => {
    for (const { Update } of await wake(linked)) {
      const [id, token] = [Update?.Key?.['PK']?.S ?? '', Update?.TableName];
      const record = kept.get(id);
      // Another token lies there by now: the transaction is lost, and the event comes again.
      if (record?.token !== undefined && record.token !== token) throw new Killed();
      if (record !== undefined) kept.set(id, { ...record, token: undefined });
    }
  };
  const consumer = async (): Promise<void> => {
    for (;;) {
      await turns.pause();
      const hint = hints.shift();
      if (hint === undefined) {
        await new Promise<void>((resolve) => void (arrived = resolve));
        continue;
      }
      // A hint is lost for good only where another follows it.
      if (hint < chain.length && fault('hint-lost')) continue;
      try {
        await parts.follow(chain, hint, cursor, apply);
      } catch (error) {
        if (!(error instanceof Killed)) throw error;
        hints.unshift(hint);
      }
    }
  };
  const until = async (token: string, caseId: string, deadline: number): Promise<void> => {
    await new Promise<void>((resolve) => {
      const wakeUp = (): void => {
        if (waiting.delete(token)) resolve();
      };
      waiting.set(token, { wake: wakeUp, deadline, caseId });
      if (signalled.has(token)) wakeUp();
    });
  };
  /** Look, Await, and again: retried by the machine when it fails. */
  const iteration = async (caseId: string, own: number): Promise<void> => {
    const common = { caseId, applicationId: application, generation: own };
    for (;;) {
      const seen = await parts.look(ports)({ step: 'look', startedAt, ...common });
      if (seen.closed) return;
      const deadline = now + seen.seconds;
      for (let tried = false; !tried;) {
        const token = `token-${(tokens += 1)}`;
        const wait = until(token, caseId, deadline);
        try {
          await parts.awaitSignal(ports)({ step: 'await', version: seen.version, token, ...common });
          tried = true;
          await wait;
        } catch (error) {
          if (!(error instanceof Killed)) throw error;
          waiting.delete(token);
        }
      }
    }
  };
  return {
    cases,
    waiting,
    iteration,
    consumer,
    write,
    the,
    dueOf,
    /** Moves the time to the next timeout and fires all that are due then. */
    timeOut: (): boolean => {
      const deadlines = [...waiting.values()].map(({ deadline }) => deadline);
      if (deadlines.length === 0) return false;
      now = Math.max(now, Math.min(...deadlines));
      for (const one of waiting.values()) if (one.deadline <= now) one.wake('timeout');
      return true;
    },
  };
};

const flush = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

const faultKinds = ['hint-lost', 'hint-doubled', 'signal-lost', 'signal-doubled', 'killed-after-keep'];

type Model = ReturnType<typeof createModel>;

const faultOf = ({ cases, waiting, dueOf }: Model, done: ReadonlySet<string>): string | undefined => {
  for (const [id, one] of cases) {
    if (one.opened > 1) return `${id} opened twice`;
    if (one.phase === 'closed' && !done.has(id)) return `${id} is closed and still waited for`;
    if (one.phase === 'closed') continue;
    const waits = [...waiting.values()].filter(({ caseId }) => caseId === id);
    if (waits.length !== 1) return `${id} is waited for ${waits.length} times`;
    if (dueOf(one) !== undefined) return `${id} is due and nobody looks`;
    if ((waits[0]?.deadline ?? 0) > one.nextTimer) return `${id} is looked at too late`;
  }
  return undefined;
};

const act = ({ cases, the, write }: Model, choice: number): void => {
  const moving = [...cases.keys()].filter((one) => ['receipt', 'review'].includes(the(one).phase));
  const id = moving[choice % Math.max(1, moving.length)];
  if (id === undefined) return;
  const { phase } = the(id);
  if (phase === 'receipt') write(id, 'case-accepted', 'review');
  if (phase !== 'review') return;
  the(id).failed = choice % 7 === 0;
  write(id, choice % 7 === 0 ? 'case-refused' : 'case-passed', 'closed');
};

const mostSteps = 3_000;

/** Says what is wrong with one run; undefined when every case went its way, once. */
const play = async (
  parts: Parts,
  choices: readonly number[],
  faults: readonly string[],
): Promise<string | undefined> => {
  const turns = createTurns(choices);
  const done = new Set<string>();
  const broken: unknown[] = [];
  const model = createModel(parts, turns, [...faults], (generation) => start(generation));
  const start = (generation: number): void => {
    for (const [id, { phase }] of model.cases)
      if (phase !== 'closed')
        void model.iteration(id, generation).then(
          () => (model.the(id).phase === 'closed' ? done.add(id) : undefined),
          (error: unknown) => broken.push(error),
        );
  };
  start(1);
  void model.consumer().catch((error: unknown) => broken.push(error));
  for (let step = 0; step < mostSteps && broken.length === 0; step += 1) {
    await flush();
    const choice = turns.choose();
    if (choice % 5 === 0) act(model, choice);
    else if (choice % 41 === 0) model.timeOut();
    // What was woken asks for its turn first.
    if (choice % 5 === 0 || choice % 41 === 0 || turns.next()) continue;
    const wrong = faultOf(model, done);
    if (wrong !== undefined || done.size === model.cases.size) return wrong;
    if (choice % 2 === 0 || step > 500) act(model, choice + step);
    else if (!model.timeOut()) return 'nobody waits and not all are done';
  }
  return broken.length > 0 ? String(broken[0]) : 'it takes no end';
};

/** Holds when no case is stuck and none doubled, in any interleaving of steps, consumer, events, timeouts and faults. */
export const noneStuckNoneDoubled = async (parts: Parts, numRuns: number): Promise<void> => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(999), { minLength: 6, maxLength: 30 }),
      fc.array(fc.constantFrom(...faultKinds), { maxLength: 5 }),
      async (choices, faults) => {
        const wrong = await play(parts, choices, faults);
        if (wrong !== undefined) throw new Error(wrong);
      },
    ),
    { numRuns, endOnFailure: true },
  );
};
