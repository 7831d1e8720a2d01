import { constants, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';

import { captureOutput } from './capture-output.ts';
import { describeError } from './describe-error.ts';
import { loadHandler } from './load-handler.ts';
import { installLocalFetch } from './local-fetch.ts';
import { installVirtualDate, readSharedClock } from './virtual-date.ts';
import type { WorkerCall, WorkerMessage, WorkerSetup } from './worker-messages.ts';

const setup: WorkerSetup = workerData;
const port = parentPort;
if (port === null) throw new Error('worker.ts runs as a worker only');
const post = (message: WorkerMessage): void => port.postMessage(message);

// The endpoint answers all of them and must never wait for one. Only on Linux is a priority a thread's own.
try {
  if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
} catch {
  // where a container forbids it, calls are slower at worst
}
installVirtualDate(readSharedClock(setup.clock));
installLocalFetch(setup.endpoint);
captureOutput((text) => post({ kind: 'log', text }));

process.on('unhandledRejection', (reason) => {
  const { errorType, errorMessage } = describeError(reason);
  post({
    kind: 'crashed',
    errorType: 'Runtime.UnhandledPromiseRejection',
    errorMessage: `${errorType}: ${errorMessage}`,
  });
});

const contextOf = (call: WorkerCall) => {
  const end = performance.now() + call.budget;
  return {
    callbackWaitsForEmptyEventLoop: true,
    functionName: setup.definition.name,
    functionVersion: '$LATEST',
    invokedFunctionArn: setup.definition.arn,
    memoryLimitInMB: String(setup.definition.memory),
    awsRequestId: call.requestId,
    logGroupName: setup.definition.logGroup,
    logStreamName: setup.logStream,
    getRemainingTimeInMillis: () => Math.max(0, Math.floor(end - performance.now())),
  };
};

try {
  const handler = await loadHandler(setup.folder, setup.handler);
  port.on('message', (call: WorkerCall) => {
    const { requestId } = call;
    Promise.resolve()
      .then(() => handler(JSON.parse(call.event), contextOf(call)))
      .then((payload) => post({ kind: 'answered', requestId, payload: JSON.stringify(payload ?? null) }))
      .catch((error: unknown) => post({ kind: 'failed', requestId, ...describeError(error) }));
  });
  post({ kind: 'ready' });
} catch (error) {
  post({ kind: 'init-failed', ...describeError(error) });
}
