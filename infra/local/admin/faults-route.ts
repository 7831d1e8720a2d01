import type { AwsAnswer } from '../endpoint/aws-service.ts';
import type { Faults } from '../faults.ts';
import { AdminError, json } from './admin-answer.ts';
import { parseFault } from './parse-fault.ts';

/** `/_local/faults`: what goes wrong on request. */
export const faultsRoute = (faults: Faults) => ({
  GET: () => json(200, { faults: faults.list() }),
  POST: ({ body }: { readonly body: () => unknown }): AwsAnswer => {
    const known = new Set(faults.list().map(({ id }) => id));
    const rules = [body()].flat().map(parseFault);
    for (const { id } of rules)
      if (known.has(id) || !known.add(id)) throw new AdminError(409, `fault ${id} exists`);
    rules.forEach((rule) => faults.add(rule));
    return json(201, { faults: faults.list() });
  },
  DELETE: () => {
    faults.clear();
    return json(200, { faults: [] });
  },
});
