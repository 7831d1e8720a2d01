import type { Activity } from '../../../../infra/local/activity.ts';
import type { InvokeOutcome, LambdaService } from '../../../../infra/local/lambda/lambda-service.ts';
import type { Json } from '../../../../infra/local/states/json.ts';
import { parseJson } from '../../../../infra/local/states/parse-json.ts';
import { functionArn } from './trial-template.ts';

/** Answers a payload, throws an Error whose name is the errorType, or answers an outcome as it is. */
export type Handler = (event: Json, count: number) => Json | InvokeOutcome | Promise<Json | InvokeOutcome>;

const isOutcome = (value: unknown): value is InvokeOutcome =>
  typeof value === 'object' && value !== null && 'kind' in value;

export const named = (name: string, message = 'no luck'): Error =>
  Object.assign(new Error(message), { name });

/** Lambda whose functions are written in the test. */
export const createLambda = (
  functions: Readonly<Record<string, Handler>>,
  activity: Activity,
): LambdaService => {
  const counts = new Map<string, number>();
  return {
    async invoke(functionId, event) {
      const handler = functions[functionId];
      if (handler === undefined) throw new Error(`no function ${functionId}`);
      const count = (counts.get(functionId) ?? 0) + 1;
      counts.set(functionId, count);
      const end = activity.begin(functionId);
      try {
        const answer = await handler(parseJson(JSON.stringify(event)), count);
        return isOutcome(answer) ? answer : { kind: 'answered', payload: answer, milliseconds: 1 };
      } catch (error) {
        const { name, message } = error instanceof Error ? error : new Error(String(error));
        return { kind: 'failed', errorType: name, errorMessage: message, milliseconds: 1 };
      } finally {
        end();
      }
    },
    functionIdOf: (name) => Object.keys(functions).find((id) => id === name || functionArn(id) === name),
    invokeLater: () => undefined,
    killWorker: () => false,
    killWorkers: () => undefined,
    whenFreed: async () => false,
    sendFailuresBy: () => undefined,
    definitionOf: () => undefined,
    update: () => undefined,
    reset: async () => undefined,
    close: async () => undefined,
  };
};
