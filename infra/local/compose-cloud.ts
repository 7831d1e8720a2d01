import type { LocalClock } from './clock.ts';
import type { Cloud } from './cloud.ts';
import { createActivity } from './create-activity.ts';
import { createFaults } from './create-faults.ts';
import { createLocalLog } from './create-local-log.ts';
import { collectPolicies } from './iam/collect-policies.ts';
import { createAuthorise } from './iam/create-authorise.ts';
import { createIdentities } from './iam/create-identities.ts';
import type { Ledger } from './iam/ledger.ts';
import type { LoadedStack } from './template/load-template.ts';
import { createUsage } from './usage/create-usage.ts';
import { createPriceLine } from './usage/price-line.ts';

/** What every service is built from. @throws TemplateError for a policy that is not evaluated here. */
export const composeCloud = (
  { template, place }: LoadedStack,
  clock: LocalClock,
): { readonly cloud: Cloud; readonly ledger: Ledger } => {
  const now = (): number => clock.now();
  const log = createLocalLog(now);
  const { authorise, ledger } = createAuthorise({ policies: collectPolicies(template), place, now, log });
  const cloud: Cloud = {
    template,
    account: place.account,
    region: place.region,
    partition: place.partition,
    clock,
    identities: createIdentities(template, authorise),
    authorise,
    faults: createFaults(),
    usage: createUsage(createPriceLine(template)),
    activity: createActivity({ dueNow: () => clock.dueNow() }),
    log,
  };
  return { cloud, ledger };
};
