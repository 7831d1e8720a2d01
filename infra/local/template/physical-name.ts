import { createHash } from 'node:crypto';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The same stack and logical id give the same suffix at every start. */
export const suffixOf = (stackName: string, logicalId: string, length: number): string =>
  [...createHash('sha256').update(`${stackName}/${logicalId}`).digest()]
    .slice(0, length)
    .map((byte) => alphabet.charAt(byte % alphabet.length))
    .join('');

/** `<stack>-<logical id>-<suffix>`, cut to what the service allows. */
export const physicalName = (stackName: string, logicalId: string, longest: number): string => {
  const suffix = suffixOf(stackName, logicalId, 12);
  const room = longest - suffix.length - 2;
  const stack = stackName.slice(0, Math.floor(room / 2));
  return `${stack}-${logicalId.slice(0, room - stack.length)}-${suffix}`;
};
