import { licenceHeld } from '../../../shared/contracts/licence-events.ts';
import type { JournalEvent } from '../../../shared/journal/event.ts';
import { type HeldLicence, heldLicence } from '../domain/held-licence.ts';
import { isOfHigherAuthority } from '../domain/gather-facts.ts';
import type { LicenceRules } from '../domain/licence-rules.ts';
import type { PassedCase } from '../domain/passed-case.ts';
import { foldRecord } from '../issuing/fold-record.ts';
import { readPassed } from '../issuing/read-passed.ts';
import { mayFree } from '../issuing/retry-held.ts';
import { rebuildLicence, type RebuiltLicence } from './rebuild-licence.ts';

/** What a project has of licences and is owed, as its events tell. */
export interface RebuiltLicences {
  readonly issued: readonly RebuiltLicence[];
  readonly held: readonly HeldLicence[];
  /** Whatever comes after this event has not had its effect, or may be tried again as if it had not. */
  readonly followed: number;
}

const heldAfter = (
  passed: PassedCase,
  before: HeldLicence | undefined,
  { data, recordedAt }: JournalEvent,
): HeldLicence => {
  const { heldSince = recordedAt, ...reason } = licenceHeld.parse(data);
  return heldLicence.parse({
    ...passed,
    reason,
    heldSince: before?.heldSince ?? heldSince,
    version: (before?.version ?? 0) + 1,
  });
};

const withRevocation = (one: RebuiltLicence, revokedAt: string | undefined): RebuiltLicence =>
  revokedAt === undefined ? one : { ...one, record: { ...one.record, revokedAt } };

/** Folds a chain into the licences of its project. */
export const rebuildLicences = (chain: readonly JournalEvent[], rules: LicenceRules): RebuiltLicences => {
  const passed = new Map<string, { readonly passed: PassedCase; readonly number: number }>();
  const held = new Map<string, HeldLicence>();
  const issued: RebuiltLicence[] = [];
  const revoked = new Map<string, string>();
  let [lastHeld, lastFreeing] = [0, 0];
  for (const event of chain) {
    const caseId = event.case ?? '';
    const own = readPassed(event);
    if (own !== undefined) passed.set(caseId, { passed: own, number: event.number });
    const owed = passed.get(caseId)?.passed;
    const before = held.get(caseId);
    if (mayFree(event)) lastFreeing = event.number;
    if (event.type === 'licence-held' && owed !== undefined) {
      held.set(caseId, heldAfter(owed, before, event));
      lastHeld = event.number;
    }
    if (event.type === 'licence-requested' && before !== undefined)
      held.set(caseId, { ...before, version: before.version + 1 });
    if (event.type === 'case-revoked') {
      held.delete(caseId);
      passed.delete(caseId);
      revoked.set(caseId, event.effectiveAt);
    }
    if (event.type === 'licence-issued') {
      held.delete(caseId);
      issued.push(rebuildLicence(event, chain, rules));
    }
  }
  const project = foldRecord(undefined, chain);
  const done = new Set([...held.keys(), ...issued.map(({ record }) => record.licence.caseId)]);
  const open = [...passed.values()].filter(
    (one) =>
      !done.has(one.passed.caseId) && !(project !== undefined && isOfHigherAuthority(project, one.passed)),
  );
  const mayBeFree = held.size > 0 && lastFreeing > lastHeld ? [lastFreeing] : [];
  const ends = [(chain.at(-1)?.number ?? 0) + 1, ...open.map(({ number }) => number), ...mayBeFree];
  const standing = issued.map((one) => withRevocation(one, revoked.get(one.record.licence.caseId)));
  return { issued: standing, held: [...held.values()], followed: Math.min(...ends) - 1 };
};
