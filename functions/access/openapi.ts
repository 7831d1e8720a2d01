import { readFileSync } from 'node:fs';
import { systemClock as clock } from '../../shared/kernel/clock.ts';
import { createApi } from '../../shared/http/create-api.ts';
import { accessRoutes } from './api.ts';

const document = readFileSync(new URL('openapi.json', import.meta.url), 'utf8');

export const handler = createApi(accessRoutes, {
  clock,
  county: '',
  document,
  // Public routes: no command, no caller.
  idempotency: { find: () => Promise.resolve(undefined) },
  log: {
    error: (message, { error, ...facts }) =>
      process.stdout.write(
        `${JSON.stringify({ level: 'ERROR', message, ...facts, error: String(error) })}\n`,
      ),
  },
});
