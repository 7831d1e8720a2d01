import type { Rule } from './rule.ts';
import { alarms } from './rules/alarms.ts';
import { apiAuthoriser } from './rules/api-authoriser.ts';
import { apiIntegration } from './rules/api-integration.ts';
import { apiPermission } from './rules/api-permission.ts';
import { china } from './rules/china.ts';
import { cost } from './rules/cost.ts';
import { functions } from './rules/functions.ts';
import { grants } from './rules/grants.ts';
import { limits } from './rules/limits.ts';
import { logs } from './rules/logs.ts';
import { mappings } from './rules/mappings.ts';
import { partition } from './rules/partition.ts';
import { permissions } from './rules/permissions.ts';
import { pinned } from './rules/pinned.ts';
import { queues } from './rules/queues.ts';
import { reference } from './rules/reference.ts';
import { retention } from './rules/retention.ts';
import { schema } from './rules/schema.ts';
import { stateMachines } from './rules/state-machines.ts';

/** Every check of a template but cdk-nag, which needs a construct tree. */
export const allRules: readonly Rule[] = [
  schema,
  reference,
  stateMachines,
  apiAuthoriser,
  apiIntegration,
  apiPermission,
  permissions,
  grants,
  partition,
  china,
  pinned,
  retention,
  limits,
  queues,
  mappings,
  logs,
  alarms,
  functions,
  cost,
];
