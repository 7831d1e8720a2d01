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

export interface ComposedCloud {
  readonly cloud: Cloud;
  readonly ledger: Ledger;
  /** Puts another template and its policies in force. @throws TemplateError for a policy that is not evaluated here. */
  enact(stack: LoadedStack): void;
}

/**
 * What every service is built from.
 * @param settleWithin real milliseconds after which `settled` gives up; a minute when absent
 * @throws TemplateError for a policy that is not evaluated here.
 */
export const composeCloud = (first: LoadedStack, clock: LocalClock, settleWithin?: number): ComposedCloud => {
  const now = (): number => clock.now();
  const log = createLocalLog(now);
  const inForce = ({ template, place }: LoadedStack) => ({
    template,
    ...createAuthorise({ policies: collectPolicies(template), place, now, log }),
  });
  let current = inForce(first);
  const authorise: Cloud['authorise'] = (question) => current.authorise(question);
  const { account, region, partition } = first.place;
  const cloud: Cloud = {
    get template() {
      return current.template;
    },
    account,
    region,
    partition,
    clock,
    identities: createIdentities(() => current.template, authorise),
    authorise,
    faults: createFaults(),
    usage: createUsage((measure) => createPriceLine(current.template)(measure)),
    activity: createActivity({
      dueNow: () => clock.dueNow(),
      ...(settleWithin !== undefined && { limit: settleWithin }),
    }),
    log,
  };
  return {
    cloud,
    ledger: {
      used: (...use) => current.ledger.used(...use),
      asked: (question) => current.ledger.asked(question),
      report: () => current.ledger.report(),
      clear: () => current.ledger.clear(),
    },
    enact: (stack) => {
      current = inForce(stack);
    },
  };
};
