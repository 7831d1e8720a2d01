import * as z from 'zod/mini';

/** The last change of keys that was recorded: one item for all departments, so that two changes cannot cross. */
export const rotationSchema = z.object({
  version: z.int(),
  keyId: z.string(),
  /** Version of the secret that holds the key. */
  secretVersionId: z.string(),
  addedAt: z.int(),
});

export type Rotation = z.output<typeof rotationSchema>;

/** Longer than a function of the API lives: whoever recorded a change and did not end it by then is dead. */
export const rotationMilliseconds = 60_000;

export type RotationStanding =
  | { readonly kind: 'free' }
  /** Recorded, and its key not yet in force: perhaps in this very moment. */
  | { readonly kind: 'under-way' }
  /** Recorded by somebody who died: its key was never shown and never counted. */
  | { readonly kind: 'lapsed'; readonly keyId: string };

/** What the last recorded change means for the next, when this version of the secret counts. */
export const judgeRotation = (
  last: Rotation | undefined,
  currentVersionId: string,
  now: number,
): RotationStanding => {
  if (last === undefined || last.secretVersionId === currentVersionId) return { kind: 'free' };
  return now < last.addedAt + rotationMilliseconds
    ? { kind: 'under-way' }
    : { kind: 'lapsed', keyId: last.keyId };
};
