import type { Receivers } from './receivers.ts';

/** The variable that says where deliveries may go. Strict in every template. */
const name = 'EGRESS';

/** The overrides of function environments, with the receivers' ports opened and nothing else. */
export const openEgress = (
  environment: Readonly<Record<string, string>>,
  receivers: Pick<Receivers, 'egress'> | undefined,
): Readonly<Record<string, string>> => {
  if (receivers === undefined) return environment;
  const given: Record<string, unknown> = JSON.parse(environment[name] ?? '{}');
  return { ...environment, [name]: JSON.stringify({ ...given, ...receivers.egress }) };
};
