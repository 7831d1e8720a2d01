import type { ScenarioPorts } from '../../infra/local/scenario/scenario-ports.ts';
import { fuzzCallers, rolesOf } from './callers.ts';
import type { Operation, Parameter } from './read-description.ts';

type Ids = ReadonlyMap<string, ReadonlySet<string>>;

/** The department whose system is told something in the journeys. */
const department = 'nr';

const valueOf = ({ name, schema }: Parameter, ids: Ids): string | undefined => {
  if (name === 'department') return department;
  const prefix = /^\^(\w{3})_/.exec(schema.pattern ?? '')?.[1] ?? '';
  return [...(ids.get(prefix) ?? [])].at(-1);
};

/** The address of an operation with what is known; undefined when something is not. */
const targetOf = ({ path, parameters }: Operation, ids: Ids): string | undefined => {
  let target = path;
  for (const parameter of parameters) {
    const isPart = parameter.in === 'path';
    if (!isPart && !(parameter.in === 'query' && parameter.required === true)) continue;
    const value = valueOf(parameter, ids);
    if (value === undefined) return undefined;
    if (isPart) target = target.replace(`{${parameter.name}}`, value);
    else target += `${target.includes('?') ? '&' : '?'}${parameter.name}=${value}`;
  }
  return target;
};

/**
 * Reads whatever can be read, by everybody who may, for the ids that are told there alone: of deliveries, of licences. A link
 * to a case is given as well.
 */
export const lookAround = async (
  ports: ScenarioPorts,
  operations: readonly Operation[],
  ids: Ids,
): Promise<void> => {
  for (const operation of operations) {
    const { method, roles } = operation;
    const isAsked = method === 'GET' || operation.operationId === 'giveCaseLink';
    const target = isAsked ? targetOf(operation, ids) : undefined;
    if (target === undefined || roles === undefined) continue;
    for (const caller of fuzzCallers)
      if (caller.as && caller.isTheirs && rolesOf(caller).some((role) => roles.includes(role))) {
        const authorization = `Bearer ${await ports.token(structuredClone(caller.as) as Parameters<ScenarioPorts['token']>[0])}`;
        const headers = { authorization, ...(method === 'POST' && { 'idempotency-key': caller.name }) };
        await ports.send({ method, path: target, headers, body: undefined });
      }
  }
};
