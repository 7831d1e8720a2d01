import { Logger } from '@aws-lambda-powertools/logger';
import { systemClock as clock } from '../../shared/kernel/clock.ts';
import { createAuthorise } from './authorise.ts';
import { createKeySource } from './discover-keys.ts';
import { readAuthoriserSettings } from './environment.ts';
import { createVerifyToken } from './verify-token.ts';

const settings = readAuthoriserSettings();
const logger = new Logger({
  serviceName: 'authoriser',
  persistentLogAttributes: { county: settings.county },
});
const keys = createKeySource(settings.issuer, { fetch: (...request) => fetch(...request), clock });

export const handler = createAuthorise({
  verifyToken: createVerifyToken({ settings, keys, clock }),
  toleranceSeconds: settings.toleranceSeconds,
  log: { error: (message, facts) => logger.error(message, { ...facts }) },
});
