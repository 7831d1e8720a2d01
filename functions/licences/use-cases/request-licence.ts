import type { Caller, RouteRequest } from '../../../shared/http/route.ts';
import { commitAnew } from '../../../shared/journal/commit-anew.ts';
import type { Answer } from '../../../shared/journal/commit-types.ts';
import type { Actor } from '../../../shared/journal/event.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import type { HeldLicence } from '../domain/held-licence.ts';
import { licenceIdOf } from '../domain/licence-id.ts';
import { showHeld } from '../domain/show-held.ts';
import { mayReadLicence, mayRequestLicence } from '../domain/standing.ts';
import { licenceEvent } from '../issuing/licence-event.ts';
import type { LicencePorts } from '../licence-ports.ts';

type Ports = Pick<LicencePorts, 'store' | 'write' | 'commit'>;

interface Command {
  readonly caller: Caller;
  readonly actor: Actor;
  readonly caseId: string;
  readonly once: RouteRequest['once'];
}

const openHeld =
  ({ store }: Pick<Ports, 'store'>) =>
  async ({ caller, caseId }: Command): Promise<HeldLicence> => {
    const licenceId = licenceIdOf(caseId);
    const projectId = await store.findProjectOf(licenceId);
    const known = projectId === undefined ? undefined : await store.readProject(projectId);
    const held = known?.held.find((one) => one.caseId === caseId);
    if (held !== undefined && mayRequestLicence(caller, held.department)) return held;
    const issued = known?.licences.find(({ licence }) => licence.licenceId === licenceId);
    const holder = issued?.licence.holder.creditCode ?? '';
    if (issued === undefined || !mayReadLicence(caller, { holder, department: issued.department }))
      throw new DomainError('licences.not-found');
    throw new DomainError('licences.not-held', { licenceId });
  };

/**
 * Asks the issuer to try a held licence again.
 * @throws DomainError `licences.not-found`, `licences.not-held`, `journal.busy`, `idempotency.body-differs`
 */
export const requestLicence =
  ({ commit, write, ...ports }: Ports) =>
  (command: Command): Promise<Answer> =>
    commitAnew(commit, async () => {
      const held = await openHeld(ports)(command);
      const answer = { status: 202, body: showHeld(held) };
      return {
        command: {
          chain: held.projectId,
          events: [licenceEvent('licence-requested', held, command.actor, {})],
          writes: [write.held({ ...held, version: held.version + 1 })],
          idempotency: command.once(answer),
        },
        answer,
      };
    });
