import { isObject } from './json.ts';
import { replaceNames, type KeptValues } from './replace-names.ts';
import type { Step } from './scenario-file.ts';
import type { Reply, ScenarioPorts, SentRequest } from './scenario-ports.ts';

const rotation = /^\/departments\/([^/]+)\/keys$/;

/** A key that the county shows to an admin is handed to the department's system. */
export const handOverKey = async (
  { receivers }: ScenarioPorts,
  { path }: Pick<SentRequest, 'path'>,
  { body }: Reply,
): Promise<void> => {
  const department = rotation.exec(path)?.[1];
  const secret = isObject(body) ? body['secret'] : undefined;
  if (receivers === undefined || department === undefined || typeof secret !== 'string') return;
  if (receivers.urls[department] !== undefined) await receivers.addKey(department, secret);
};

const text = (value: string, kept: KeptValues): string => {
  const replaced = replaceNames(value, kept);
  return typeof replaced === 'string' ? replaced : JSON.stringify(replaced);
};

/** A step of a department's system: it answers a case, or changes how it answers us. A text says why it did nothing. */
export const playReceiver = async (
  { receivers }: ScenarioPorts,
  { callback, department, mode }: Step,
  kept: KeptValues,
): Promise<Reply | string | undefined> => {
  if (callback === undefined && mode === undefined) return undefined;
  if (receivers === undefined) return 'no receiver was started for the department';
  if (mode !== undefined && department !== undefined) await receivers.setMode(department, mode);
  if (callback === undefined) return undefined;
  const body = replaceNames(callback.body ?? {}, kept);
  const { move, id } = callback;
  try {
    return await receivers.callBack({
      department: callback.department,
      caseId: text(callback.case, kept),
      move,
      body: isObject(body) ? body : {},
      ...(id !== undefined && { id }),
    });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};
