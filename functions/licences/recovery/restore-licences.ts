import type { CursorStore } from '../../../shared/journal/cursor-store.ts';
import { countyChain } from '../../../shared/journal/keys.ts';
import type { RestoreContext } from '../../../shared/journal/restore-chain.ts';
import type { LicenceRules } from '../domain/licence-rules.ts';
import { licenceIdOf } from '../domain/licence-id.ts';
import type { LicenceWrites } from '../store/licence-writes.ts';
import { rebuildLicences } from './rebuild-licences.ts';

export interface RestoreLicencesPorts {
  readonly rules: LicenceRules;
  readonly write: LicenceWrites;
  readonly cursors: Pick<CursorStore, 'moving'>;
}

/**
 * Licences, numbers that are taken, and what is owed of one project. The issuer's cursor goes behind the last event that
 * has had its effect: what a case that passed is still owed follows, nothing is issued twice. Documents lie in their bucket.
 */
export const restoreLicences =
  ({ rules, write, cursors }: RestoreLicencesPorts): RestoreContext =>
  ({ chain, events }) => {
    if (chain === countyChain) return [];
    const { issued, held, followed } = rebuildLicences(events, rules);
    return [
      ...issued.flatMap(({ record, taken }) => {
        const { licenceId, projectId } = record.licence;
        return [
          write.record(record),
          write.identifier(record),
          write.pointer(licenceId, projectId),
          ...(taken === undefined ? [] : [write.serial(taken, licenceId)]),
        ];
      }),
      ...held.flatMap((one) => [write.held(one), write.pointer(licenceIdOf(one.caseId), one.projectId)]),
      ...(followed === 0 ? [] : [cursors.moving(chain, 0, followed)]),
    ];
  };
