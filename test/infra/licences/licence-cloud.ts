import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { expect } from 'vitest';
import type { LicenceItem } from '../../../functions/licences/domain/licence-item.ts';
import type { Registration } from '../../../functions/projects/domain/registration.ts';
import type { FaultRule } from '../../../infra/local/faults.ts';
import { createCommit } from '../../../shared/journal/commit.ts';
import { createCursorStore } from '../../../shared/journal/cursor-store.ts';
import { createNewId } from '../../../shared/kernel/new-id.ts';
import { startDemoCloud } from '../../builders/demo-cloud.ts';
import { nextProjectCode } from '../../builders/many-codes.ts';
import { officeDeclaration, officeOwner } from '../../builders/office-project.ts';
import { passedCaseEvent } from '../../builders/passed-case.ts';
import { textAt } from '../../builders/text-at.ts';

export const owner = { role: 'applicant', organisation: officeOwner };

export interface CloudProject {
  readonly projectId: string;
  readonly worksId: string;
}

/** The demonstration county, and a hand that writes what `approvals` writes when a case passes. */
export const startLicenceCloud = async () => {
  const demo = await startDemoCloud();
  const { cloud, send } = demo;
  const newId = createNewId(() => cloud.clock.now());
  // the cases of this county are written, not filed: nobody waits for them
  for (const listener of ['ApprovalsRendezvousFunction', 'ApprovalsStarterFunction'])
    cloud.faults.add({
      id: `no ${listener}`,
      point: 'event',
      name: `sqs->${listener}`,
      effect: 'drop-before',
      times: Number.MAX_SAFE_INTEGER,
    });
  const [client, queues] = [demo.dynamo(), demo.sqs()];
  /** The clients of the operator live on the cloud's time. */
  const onTime = (): void => {
    for (const { config } of [client, queues]) config.systemClockOffset = cloud.clock.now() - Date.now();
  };
  const write = createCommit({
    client,
    clock: () => cloud.clock.now(),
    newId,
    sleep: () => Promise.resolve(),
    random: Math.random,
    tableName: demo.nameOf('JournalTable'),
    contextTable: demo.nameOf('LicencesTable'),
  });
  const cursors = createCursorStore(client, demo.nameOf('LicencesTable'), 'licences-issuer');
  const listed = async (projectId: string) =>
    (await send(`GET /projects/${projectId}/licences`, { as: { role: 'window' } })).body;

  return {
    ...demo,
    newId,
    register: async (changes: Partial<Registration> = {}): Promise<CloudProject> => {
      const body = officeDeclaration({ code: nextProjectCode(), ...changes });
      const made = await send('POST /projects', { as: owner, body });
      expect([made.status, made.text]).toEqual([201, made.text]);
      return {
        projectId: textAt(made.body, 'projectId'),
        worksId: textAt(made.body, 'works', 0, 'worksId'),
      };
    },
    /** A case of the project passes; nothing is settled yet. */
    pass: async ({ projectId, worksId }: CloudProject, item: LicenceItem): Promise<string> => {
      const caseId = newId('cas');
      const facts = { projectId, caseId, item, worksId: item === 'S1-10' ? undefined : worksId };
      onTime();
      await write({ chain: projectId, events: [passedCaseEvent(facts)], writes: [] });
      return caseId;
    },
    listed,
    /** Lets a message that failed come again. */
    passTime: () => demo.pass(7 * 60),
    setBack: ({ projectId }: CloudProject): Promise<void> => {
      onTime();
      return cursors.setBack(projectId, 0);
    },
    /** A hint as the relay puts it, for whatever number. */
    hint: async ({ projectId }: CloudProject): Promise<void> => {
      onTime();
      await queues.send(
        new SendMessageCommand({
          QueueUrl: demo.nameOf('LicencesIssuerQueue'),
          MessageBody: JSON.stringify({ project: projectId, number: 1, type: 'repair' }),
          MessageGroupId: projectId,
          MessageDeduplicationId: newId('evt'),
        }),
      );
    },
    numbers: async ({ projectId }: CloudProject): Promise<readonly string[]> => {
      const { licences } = await listed(projectId);
      return Array.isArray(licences) ? licences.map((one: unknown) => textAt(one, 'number')) : [];
    },
    eventTypes: async ({ projectId }: CloudProject): Promise<readonly string[]> =>
      (await demo.records('JournalTable'))
        .filter(({ project }) => project === projectId)
        .map(({ type }) => String(type)),
    strike: (rule: Omit<FaultRule, 'id'>) =>
      cloud.faults.add({ id: `fault-${cloud.faults.list().length + 1}`, ...rule }),
    /** How often each fault of this test has struck. */
    hits: () =>
      cloud.faults
        .list()
        .filter(({ id }) => id.startsWith('fault-'))
        .map(({ hits }) => hits),
  };
};

export type LicenceCloud = Awaited<ReturnType<typeof startLicenceCloud>>;
