import { systemClock as clock } from '../../shared/kernel/clock.ts';
import { createLog } from '../../shared/observability/logger.ts';
import { createMetrics } from '../../shared/observability/metrics.ts';
import { createAuthorise } from './authorise.ts';
import { createKeySource } from './discover-keys.ts';
import { readAuthoriserSettings } from './environment.ts';
import { createVerifyToken } from './verify-token.ts';

const settings = readAuthoriserSettings();
const keys = createKeySource(settings.issuer, { fetch: (...request) => fetch(...request), clock });

export const handler = createAuthorise({
  verifyToken: createVerifyToken({ settings, keys, clock }),
  toleranceSeconds: settings.toleranceSeconds,
  log: createLog({ service: 'authoriser', county: settings.county }),
  record: createMetrics({ clock, county: settings.county }),
});
