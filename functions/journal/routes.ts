import type { RelayEnvironment } from './environment.ts';

/** Which hints go to which queue. `fifo`: grouped by project, doubled ones dropped for five minutes. */
export interface RelayRoute {
  readonly queue: Exclude<keyof RelayEnvironment, 'JOURNAL_TABLE'>;
  readonly fifo: boolean;
  /** Types of event; every type when absent. */
  readonly types?: ReadonlySet<string>;
}

/** What happens to a case between its receipt and its end, and after it. */
const lifeOfCases = [
  'case-defects-reported',
  'case-correction-asked',
  'case-resubmitted',
  'case-correction-lapsed',
  'case-period-begun',
  'case-suspended',
  'case-resumed',
  'case-extended',
  'case-release-given',
  'case-consulted',
  'case-opinion-given',
  'case-opinion-silent',
  'case-consultation-reminded',
  'case-member-removed',
  'case-paper-issued',
  'case-revocation-announced',
  'case-statement-given',
  'case-hearing-offered',
  'case-hearing-requested',
  'case-revoked',
  'case-review-marked',
  'case-rectified',
];

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
      'notice-served',
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
      ...lifeOfCases,
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
      'case-revoked',
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
      'project-registered',
      'application-filed',
      'application-correction-noticed',
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
      ...lifeOfCases,
      'stage-completed',
      'stage-settled',
      'licence-issued',
      'licence-held',
      'material-refused',
      'notice-served',
      'endpoint-set',
      'endpoint-resumed',
      'delivery-resent',
    ]),
  },
  {
    queue: 'NOTICES_WRITER_QUEUE_URL',
    fifo: true,
    types: new Set([
      // whose a case is
      'application-filed',
      'case-opened',
      'case-consulted',
      'case-member-removed',
      'case-period-begun',
      // with a paper
      'application-correction-noticed',
      'case-accepted',
      'case-not-a-matter',
      'case-acceptance-refused',
      'case-passed',
      'case-refused',
      'case-withdrawn',
      'case-correction-asked',
      'case-correction-lapsed',
      'case-suspended',
      'case-extended',
      'case-paper-issued',
      'case-revocation-announced',
      'case-hearing-offered',
      'case-revoked',
      'case-rectified',
    ]),
  },
];
