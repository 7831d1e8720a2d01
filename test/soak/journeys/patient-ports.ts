import { setTimeout as pause } from 'node:timers/promises';
import type { Reply, ScenarioPorts, SentRequest } from '../../../infra/local/scenario/scenario-ports.ts';
import { isRecord } from '../../builders/is-record.ts';
import { textAt } from '../../builders/text-at.ts';

export interface Patience {
  /** Told of every request that is sent again. */
  readonly again: () => void;
  /** Lets a minute pass in the county. */
  readonly aMinute: () => Promise<void>;
}

const triesAtOnce = 3;
/** Short of the life of an upload's address, so that the file can be put once more. */
const minutesOfInspection = 5;

const isUnsure = ({ status }: Reply): boolean => status >= 500 || status === 429;

/** A material that was asked for before and has its file: only what became of it is left to be read. */
const uploadedBefore = ({ method, path }: SentRequest, { status, body }: Reply): string | undefined => {
  if (method !== 'POST' || path !== '/materials' || status !== 201 || !isRecord(body)) return undefined;
  return body['upload'] === undefined ? textAt(body, 'materialId') : undefined;
};

const isPending = ({ path, method }: SentRequest, { body }: Reply): boolean =>
  method === 'GET' && path.startsWith('/materials/') && isRecord(body) && body['status'] === 'pending';

/** Asks until somebody answers; the last answer, or what the last try threw. */
const untilAnswered = async (ask: () => Promise<Reply>, again: () => void): Promise<Reply> => {
  for (let tries = 1; ; tries += 1) {
    const last = tries === triesAtOnce;
    try {
      const reply = await ask();
      if (!isUnsure(reply) || last) return reply;
    } catch (error) {
      if (last) throw error;
    }
    again();
    await pause(20 * 4 ** tries);
  }
};

/**
 * A scenario's ports as a client uses them that knows what an idempotency key is for: while it cannot know whether a
 * request was carried out, it sends the very same one. It looks again for a file that is still inspected.
 */
export const patientPorts = (ports: ScenarioPorts, { again, aMinute }: Patience): ScenarioPorts => {
  const unsure = new Map<string, SentRequest>();
  const { receivers } = ports;

  const read = async (request: SentRequest): Promise<Reply> => {
    let reply = await untilAnswered(() => ports.send(request), again);
    for (let minutes = 0; isPending(request, reply) && minutes < minutesOfInspection; minutes += 1) {
      await aMinute();
      reply = await untilAnswered(() => ports.send(request), again);
    }
    return reply;
  };
  const write = async (request: SentRequest, key: string): Promise<Reply> => {
    const place = `${request.path} ${key}`;
    const asked = { ...(unsure.get(place) ?? request), headers: request.headers };
    unsure.set(place, asked);
    const reply = await untilAnswered(() => ports.send(asked), again);
    if (!isUnsure(reply)) unsure.delete(place);
    const material = uploadedBefore(asked, reply);
    if (material === undefined) return reply;
    const { 'idempotency-key': _, 'content-type': __, ...headers } = request.headers;
    return read({ method: 'GET', path: `/materials/${material}`, headers, body: undefined });
  };
  return {
    ...ports,
    send: async (request) => {
      const key = request.headers['idempotency-key'];
      try {
        return await (key === undefined ? read(request) : write(request, key));
      } catch (error) {
        return { status: 599, headers: {}, body: String(error) };
      }
    },
    put: (...file) => untilAnswered(() => ports.put(...file), again),
    ...(receivers && {
      receivers: { ...receivers, callBack: (order) => untilAnswered(() => receivers.callBack(order), again) },
    }),
  };
};
