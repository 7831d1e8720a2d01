import type { PlainCase } from './plain-case.ts';

export type Actor = 'department' | 'head' | 'owner';

export const reasons = ['材料不符合法定形式'];

type Body = Readonly<Record<string, unknown>>;

/** Something that somebody tries with a case, and what the law makes of it. */
export interface Operation {
  readonly name: string;
  readonly by: Actor;
  /** The department, when it is not the one that decides the case. */
  readonly of?: string;
  /** Last part of the route. */
  readonly route: string;
  /** It is done to the form. */
  readonly withForm?: true;
  readonly body: Body | ((today: string) => Body);
  /** The department's system tells it. */
  readonly isSigned?: true;
  /** It is recorded first that the county was down since this hour of the day before. */
  readonly downSince?: string;
  /** How much likelier than others it is tried where the law allows it; 1 unless it says otherwise. */
  readonly weight?: (one: PlainCase) => number;
  /** @param cases what was filed, without what was filed anew since */
  readonly allowed: (one: PlainCase, today: string, cases: readonly PlainCase[]) => boolean;
  readonly apply: (one: PlainCase, today: string, cases: readonly PlainCase[]) => void;
}

export const isReleased = (one: PlainCase, move: string): boolean => one.released.includes(move);

export const useRelease = (one: PlainCase, move: string): void => {
  const index = one.released.indexOf(move);
  if (index >= 0) one.released.splice(index, 1);
};

/** Less is tried that ends a case. */
export const ending = (): number => 0.3;
