/** How the names of the operations begin that take an edge of the table of moves. */
const operationsOf: Readonly<Record<string, readonly string[]>> = {
  accepted: ['acceptance'],
  'not-a-matter': ['no-approval-needed'],
  'acceptance-refused': ['not-ours', 'incomplete', 'decision: refused'],
  'correction-asked': ['correction', 'notice'],
  resubmitted: ['resubmission'],
  suspended: ['suspension'],
  resumed: ['resumption'],
  extended: ['extension'],
  consulted: ['consultation'],
  'opinion-given': ['opinion'],
  'member-removed': ['removal'],
  'hearing-offered': ['offer'],
  passed: ['decision: passed'],
  refused: ['decision: refused'],
  withdrawn: ['withdrawal'],
  revoked: ['revocation'],
};

const underReview = ['7 accepted', '8 accepted', '10 accepted'];

/** What has to come before it. */
const before = (wanted: string): readonly string[] => {
  if (wanted.startsWith('paper')) return underReview.map((stand) => `time ${stand}, then 11`);
  if (!/^(opinion-given|member-removed) /.test(wanted)) return [];
  return underReview.map((stand) => `${stand} consultation`);
};

const namesOf = (wanted: string): readonly string[] => {
  const [move = '', stand] = wanted.split(' from ');
  if (wanted.startsWith('paper')) return ['11 accepted paper', 'time 11 accepted, then 11'];
  if (stand === undefined) return [`8 accepted ${wanted}`, `11 accepted ${wanted}`];
  if (move.startsWith('correction-lapsed')) return [`time ${stand}, then`];
  return (operationsOf[move] ?? []).map((operation) => `${stand} ${operation}`);
};

/** Whether something that can be drawn takes an edge, or is an act, of those that are wanted, or comes before it. */
export const aimAt = (wanted: readonly string[]): ((name: string) => boolean) => {
  const starts = wanted.flatMap((one) => [...before(one), ...namesOf(one)]);
  return (name) => starts.some((start) => name.startsWith(start));
};
