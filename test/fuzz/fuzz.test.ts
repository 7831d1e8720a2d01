import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openapiFile } from '../../infra/openapi-file.ts';
import { checkOperation } from './check-operation.ts';
import { readDescription } from './read-description.ts';
import { type Fuzz, startFuzz } from './start-fuzz.ts';

const calls = 60;
const seed = Number(process.env['FUZZ_SEED'] ?? 20_261_128);

/**
 * Of files and departments: what there is to be asked for was made by the journeys. A list of deliveries names one of two
 * parties and no other: sixty calls seldom do; its ids are found all the same, or readDelivery would never be done.
 */
const done = [
  'readMaterial',
  'downloadMaterial',
  'readDelivery',
  'resendDelivery',
  'readEndpoint',
  'setEndpoint',
  'addDepartmentKey',
  'resumeDeliveries',
  'readFeed',
];

let fuzz: Fuzz;
beforeAll(async () => {
  fuzz = await startFuzz(['stale-version-is-refused', 'register', 'materials-attached-and-downloaded']);
}, 300_000);
afterAll(() => fuzz.close());

describe(`whatever is asked, FUZZ_SEED=${seed}`, () => {
  it.each(readDescription(openapiFile()).operations.map(({ operationId }) => operationId))(
    '%s answers as described, tells nothing and writes nothing when it refuses',
    async (operationId) => {
      const operation = fuzz.operations.find((one) => one.operationId === operationId);
      if (operation === undefined) throw new Error(`the county does not serve ${operationId}`);
      expect(await checkOperation(fuzz, operation, { seed, calls })).toEqual({ calls });
    },
  );

  it('reaches what it asks for', () => {
    const {
      200: answered = 0,
      201: made = 0,
      401: unknown = 0,
      403: forbidden = 0,
      404: missing = 0,
    } = fuzz.answered();
    expect([answered, made, unknown, forbidden, missing].every((count) => count > 0)).toBe(true);
    const refused = new Set(fuzz.refused());
    expect(done.filter((operationId) => refused.has(operationId))).toEqual([]);
  });
});
