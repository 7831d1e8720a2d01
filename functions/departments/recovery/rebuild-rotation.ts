import { departmentKeyAdded } from '../../../shared/contracts/department-events.ts';
import type { JournalEvent } from '../../../shared/journal/event.ts';
import type { Rotation } from '../domain/rotation.ts';

/** The last change of keys; undefined when there was none, or an older event does not say which version holds it. */
export const rebuildRotation = (chain: readonly JournalEvent[]): Rotation | undefined => {
  const added = chain.filter(({ type }) => type === 'department-key-added');
  const last = added.at(-1);
  if (last === undefined) return undefined;
  const {
    keyId,
    secretVersionId,
    addedAt = Date.parse(last.recordedAt),
  } = departmentKeyAdded.parse(last.data);
  return secretVersionId === undefined
    ? undefined
    : { version: added.length, keyId, secretVersionId, addedAt };
};
