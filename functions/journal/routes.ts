import type { RelayEnvironment } from './environment.ts';

/** Which hints go to which queue. `fifo`: grouped by project, doubled ones dropped for five minutes. */
export interface RelayRoute {
  readonly queue: keyof RelayEnvironment;
  readonly fifo: boolean;
  /** Types of event; every type when absent. */
  readonly types?: ReadonlySet<string>;
}

export const relayRoutes: readonly RelayRoute[] = [
  { queue: 'PROJECTS_WITNESS_QUEUE_URL', fifo: true },
  {
    queue: 'APPROVALS_RENDEZVOUS_QUEUE_URL',
    fifo: true,
    types: new Set([
      'project-registered',
      'project-amended',
      'works-split',
      'works-merged',
      'land-recorded',
      'application-renewed',
      'case-opened',
      'case-not-opened',
      'case-accepted',
      'case-not-a-matter',
      'case-acceptance-refused',
      'case-passed',
      'case-refused',
      'case-withdrawn',
      'case-timer-passed',
      'case-recounted',
    ]),
  },
  {
    queue: 'APPROVALS_STARTER_QUEUE_URL',
    fifo: true,
    types: new Set([
      'application-filed',
      'application-renewed',
      'calendar-year-published',
      'calendar-cases-recounted',
    ]),
  },
  {
    queue: 'LICENCES_ISSUER_QUEUE_URL',
    fifo: true,
    types: new Set([
      'case-passed',
      'project-amended',
      'building-amended',
      'party-named',
      'land-recorded',
      'licence-requested',
    ]),
  },
  {
    queue: 'DEPARTMENTS_FEED_QUEUE_URL',
    fifo: true,
    types: new Set([
      'application-filed',
      'case-opened',
      'case-accepted',
      'case-not-a-matter',
      'case-acceptance-refused',
      'case-passed',
      'case-refused',
      'case-withdrawn',
      'case-timer-passed',
      'case-recounted',
      'endpoint-set',
      'endpoint-resumed',
      'delivery-resent',
    ]),
  },
];
