import { actorOf } from '../../../shared/http/caller.ts';
import type { Caller, RouteRequest } from '../../../shared/http/route.ts';
import type { Answer } from '../../../shared/journal/commit-types.ts';
import { conclude } from '../../../shared/journal/conclude.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import { shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import { checkDeclaration } from '../domain/check-declaration.ts';
import type { PendingMaterial } from '../domain/material.ts';
import { ownerRole } from '../../../shared/kernel/standing.ts';
import type { UploadDeclaration } from '../domain/upload-declaration.ts';
import type { MaterialPorts } from '../material-ports.ts';
import { materialEvent } from './material-event.ts';
import { readProjectFacts } from './read-project-facts.ts';

type Ports = Pick<
  MaterialPorts,
  'clock' | 'newId' | 'rules' | 'store' | 'write' | 'commit' | 'vault' | 'readJournal'
>;

interface Command {
  readonly caller: Caller;
  readonly declaration: UploadDeclaration;
  readonly once: RouteRequest['once'];
}

/**
 * Announces a file of a project. Where it may be put is signed afterwards and kept nowhere.
 * @throws DomainError `materials.project-unknown`, `materials.type-not-accepted`, `materials.too-large`,
 * `materials.too-many`, `journal.busy`, `idempotency.body-differs`
 */
export const declareMaterial =
  (ports: Ports) =>
  async ({ caller, declaration, once }: Command): Promise<Answer> => {
    const facts = await readProjectFacts(ports)(declaration.projectId);
    const { owner } = facts;
    const role = owner === undefined ? undefined : ownerRole(caller, owner);
    if (owner === undefined || role === undefined) throw new DomainError('materials.project-unknown');
    checkDeclaration(ports.rules, declaration, facts);
    const material: PendingMaterial = {
      ...declaration,
      materialId: ports.newId('mat'),
      owner,
      rulesVersion: ports.rules.version,
      declaredAt: shanghaiIso(ports.clock()),
      version: 1,
      state: 'pending',
    };
    const { materialId, contentType, size, sha256, rulesVersion, declaredAt } = material;
    const fileName = ports.newId('per');
    const answer = { status: 201, body: { materialId, status: 'pending' } };
    const outcome = await ports.commit({
      chain: declaration.projectId,
      events: [
        materialEvent(
          'material-declared',
          { project: declaration.projectId, actor: actorOf(caller, role) },
          {
            materialId,
            material: declaration.material,
            contentType,
            size,
            sha256,
            fileName,
            rulesVersion,
            declaredAt,
          },
        ),
      ],
      writes: [ports.write.material(material), ports.write.pointer(material)],
      extras: [ports.vault.storing(fileName, { name: material.fileName })],
      idempotency: once(answer),
    });
    return conclude(outcome, answer, () => new DomainError('journal.busy'));
  };
