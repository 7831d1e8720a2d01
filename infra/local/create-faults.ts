import type { FaultHit, FaultQuestion, FaultRule, Faults, HeardPoint } from './faults.ts';

interface Counter {
  readonly rule: FaultRule;
  hits: number;
  matches: number;
}

const fits = (pattern: string, name: string | undefined): boolean =>
  name !== undefined && (pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern);

// mulberry32 over seed and match number: the same run gives the same hits
const chance = (seed: number, match: number): number => {
  let state = (Math.imul(seed | 0, 0x9e3779b1) + Math.imul(match, 0x6d2b79f5)) | 0;
  state = Math.imul(state ^ (state >>> 15), state | 1);
  state ^= state + Math.imul(state ^ (state >>> 7), state | 61);
  return ((state ^ (state >>> 14)) >>> 0) / 2 ** 32;
};

const matches = (rule: FaultRule, question: FaultQuestion): boolean =>
  rule.point === question.point &&
  fits(rule.name, question.name) &&
  (rule.caller === undefined || fits(rule.caller, question.caller)) &&
  (rule.contains === undefined || question.text.includes(rule.contains));

export const createFaults = (): Faults => {
  const counters = new Map<string, Counter>();
  const heard = new Map<string, HeardPoint>();
  return {
    add(rule) {
      if (counters.has(rule.id)) throw new Error(`a fault with id ${rule.id} exists already`);
      counters.set(rule.id, { rule, hits: 0, matches: 0 });
    },
    clear() {
      counters.clear();
      heard.clear();
    },
    list: (): readonly FaultHit[] =>
      [...counters.values()].map(({ rule, hits, matches: seen }) => ({ ...rule, hits, matches: seen })),
    heard: () => [...heard.values()],
    strike(question) {
      const { point, name, caller } = question;
      const place = `${point} ${name} ${caller ?? ''}`;
      heard.set(place, { point, name, caller, times: (heard.get(place)?.times ?? 0) + 1 });
      for (const counter of counters.values()) {
        const { rule } = counter;
        if (!matches(rule, question)) continue;
        counter.matches += 1;
        if (counter.matches <= (rule.skip ?? 0) || counter.hits >= (rule.times ?? 1)) continue;
        if (rule.probability !== undefined && chance(rule.seed ?? 0, counter.matches) >= rule.probability)
          continue;
        counter.hits += 1;
        return rule;
      }
      return undefined;
    },
  };
};
