import { isObject, type Json } from './json.ts';
import type { ScenarioPorts } from './scenario-ports.ts';

const move =
  /^(\/cases\/[^/?]+)\/(acceptance|refusal|correction|resubmission|suspension|resumption|extension|paper|consultations|consultations\/removal|opinions|hearing-offers|decision|withdrawal|revocation|rectification)$/;

/** A move of a case gets the version that its reader sees now, unless it names one. */
export const fillVersion = async (
  ports: Pick<ScenarioPorts, 'send'>,
  request: {
    readonly method: string;
    readonly path: string;
    readonly headers: Readonly<Record<string, string>>;
  },
  body: Json | undefined,
): Promise<Json | undefined> => {
  const path = move.exec(request.path)?.[1];
  const given = body ?? {};
  if (request.method !== 'POST' || path === undefined || !isObject(given) || 'version' in given) return body;
  const { authorization } = request.headers;
  const headers: Readonly<Record<string, string>> = authorization === undefined ? {} : { authorization };
  const found = await ports.send({ method: 'GET', path, headers, body: undefined });
  const version = isObject(found.body) ? found.body['version'] : undefined;
  return typeof version === 'number' ? { ...given, version } : body;
};
