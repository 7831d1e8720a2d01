import type { ScenarioPorts } from '../../infra/local/scenario/scenario-ports.ts';
import { fuzzCallers, rolesOf } from './callers.ts';
import type { Operation, Parameter } from './read-description.ts';

type Ids = ReadonlyMap<string, ReadonlySet<string>>;

/** The department whose system is told something in the journeys. */
const department = 'nr';

/** So many of a kind are looked at. */
const most = 3;

/** Between them they may read everything. */
const readers: ReadonlySet<string> = new Set(['the owner', 'window', 'department of nr', 'admin']);

const valuesOf = ({ name, schema }: Parameter, ids: Ids): readonly string[] => {
  if (name === 'department') return [department];
  const prefix = /^\^(\w{3})_/.exec(schema.pattern ?? '')?.[1] ?? '';
  return [...(ids.get(prefix) ?? [])].slice(0, most);
};

/** The addresses of an operation with what is known; none when something is not. */
const targetsOf = ({ path, parameters }: Operation, ids: Ids): readonly string[] => {
  const wanted = parameters.filter(
    (one) => one.in === 'path' || one.required === true || one.name === 'department',
  );
  return wanted.reduce<readonly string[]>(
    (targets, parameter) =>
      targets.flatMap((target) =>
        valuesOf(parameter, ids).map((value) =>
          parameter.in === 'path'
            ? target.replace(`{${parameter.name}}`, value)
            : `${target}${target.includes('?') ? '&' : '?'}${parameter.name}=${value}`,
        ),
      ),
    [path],
  );
};

/**
 * Reads whatever can be read, by those who may, for the ids that are told there alone: of deliveries, of licences. A link
 * to a case is given as well.
 */
export const lookAround = async (
  ports: ScenarioPorts,
  operations: readonly Operation[],
  ids: Ids,
): Promise<void> => {
  for (const operation of operations) {
    const { method, roles } = operation;
    if (roles === undefined || (method !== 'GET' && operation.operationId !== 'giveCaseLink')) continue;
    const callers = fuzzCallers.filter(
      (caller) => readers.has(caller.name) && rolesOf(caller).some((role) => roles.includes(role)),
    );
    for (const target of targetsOf(operation, ids))
      for (const [index, { as = {} }] of callers.entries()) {
        const authorization = `Bearer ${await ports.token(structuredClone(as) as Parameters<ScenarioPorts['token']>[0])}`;
        const headers = {
          authorization,
          ...(method === 'POST' && { 'idempotency-key': `${target}-${index}` }),
        };
        await ports.send({ method, path: target, headers, body: undefined });
      }
  }
};
