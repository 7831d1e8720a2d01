import * as fc from 'fast-check';
import { type FuzzCall, fuzzCalls } from './fuzz-call.ts';
import type { Operation } from './read-description.ts';
import type { Fuzz } from './start-fuzz.ts';

export interface OperationVerdict {
  readonly calls: number;
  /** The smallest call that fell short, how, and how it is asked again; absent when none did. */
  readonly fault?: string;
}

const shown = ({ method, target, caller, headers, body }: FuzzCall): string =>
  JSON.stringify({ method, target, caller: caller.name, headers, body: String(body).slice(0, 1_500) });

/** Sends `calls` calls of an operation, and looks for the smallest that falls short. The seed repeats them. */
export const checkOperation = async (
  fuzz: Fuzz,
  operation: Operation,
  { seed, calls }: { readonly seed: number; readonly calls: number },
): Promise<OperationVerdict> => {
  let found: readonly string[] = [];
  const property = fc.asyncProperty(fuzzCalls(operation, fuzz.world), async (call) => {
    const faults = await fuzz.faultsOf(operation, call);
    if (faults.length > 0) found = faults;
    return faults.length === 0;
  });
  const { failed, counterexample, counterexamplePath, numRuns, errorInstance } = await fc.check(property, {
    seed,
    numRuns: calls,
  });
  if (!failed) return { calls: numRuns };
  const call = counterexample?.[0];
  const how = found.length > 0 ? found.join('; ') : String(errorInstance);
  return {
    calls: numRuns,
    fault: `${operation.operationId}: ${how}\n  ${call ? shown(call) : ''}\n  seed ${seed}, path ${counterexamplePath}`,
  };
};
