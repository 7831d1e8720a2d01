import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { expect } from 'vitest';
import type { FaultRule } from '../../../infra/local/faults.ts';
import { createCursorStore } from '../../../shared/journal/cursor-store.ts';
import { createNewId } from '../../../shared/kernel/new-id.ts';
import { type DemoAsk, startDemoCloud } from '../../builders/demo-cloud.ts';
import { nextProjectCode } from '../../builders/many-codes.ts';
import { officeDeclaration, officeOwner } from '../../builders/office-project.ts';
import { textAt } from '../../builders/text-at.ts';

export const owner = { role: 'applicant', organisation: officeOwner };
export const drc = { role: 'department', department: 'drc' };

const handling = { handler: '王一', office: '投资科', opinion: '齐全' };

export interface FiledInCloud {
  readonly projectId: string;
  readonly caseId: string;
}

/** The demonstration county, and hands that file, accept and lose hints. */
export const startNoticeCloud = async () => {
  const demo = await startDemoCloud();
  const { cloud, send } = demo;
  const newId = createNewId(() => cloud.clock.now());
  const [client, queues] = [demo.dynamo(), demo.sqs()];
  const cursors = createCursorStore(client, demo.nameOf('NoticesTable'), 'notices-writer');
  /** The clients of the operator live on the cloud's time. */
  const onTime = (): void => {
    for (const { config } of [client, queues]) config.systemClockOffset = cloud.clock.now() - Date.now();
  };
  const must = async (request: string, ask: DemoAsk) => {
    const answer = await send(request, ask);
    expect([request, answer.status < 300, answer.text]).toEqual([request, true, answer.text]);
    return answer.body;
  };
  return {
    ...demo,
    must,
    /** A project with one case, S1-05 of drc, received. */
    file: async (): Promise<FiledInCloud> => {
      const body = officeDeclaration({ code: nextProjectCode() });
      const made = await must('POST /projects', { as: owner, body });
      const [projectId, worksId] = [textAt(made, 'projectId'), textAt(made, 'works', 0, 'worksId')];
      const filing = { projectId, worksId, stage: 1, items: ['S1-05'] };
      const { cases } = await must('POST /applications', { as: owner, body: filing });
      await demo.settled();
      return { projectId, caseId: textAt(cases, 'S1-05', 'caseId') };
    },
    /** Accepts it; nothing is settled yet. */
    accept: ({ caseId }: FiledInCloud) =>
      must(`POST /cases/${caseId}/acceptance`, { as: drc, body: { ...handling, version: 1 } }),
    papers: async ({ caseId }: FiledInCloud): Promise<readonly unknown[]> => {
      const { documents } = await must(`GET /cases/${caseId}/documents`, { as: owner });
      return Array.isArray(documents) ? documents : [];
    },
    eventsOf: async ({ projectId }: FiledInCloud, type: string): Promise<number> =>
      (await demo.records('JournalTable')).filter(
        (one) => one['project'] === projectId && one['type'] === type,
      ).length,
    /** Opens the address of a paper; its file. */
    open: async (number: string): Promise<Buffer> => {
      const there = await send(`GET /documents/${number}`, { as: owner });
      expect([there.status, there.text]).toEqual([303, there.text]);
      const file = await fetch(there.headers.get('location') ?? '');
      expect([file.status, file.headers.get('content-type')]).toEqual([200, 'application/pdf']);
      return Buffer.from(await file.arrayBuffer());
    },
    setBack: ({ projectId }: FiledInCloud): Promise<void> => {
      onTime();
      return cursors.setBack(projectId, 0);
    },
    /** A hint as the relay puts it, for whatever number. */
    hint: async ({ projectId }: FiledInCloud): Promise<void> => {
      onTime();
      await queues.send(
        new SendMessageCommand({
          QueueUrl: demo.nameOf('NoticesWriterQueue'),
          MessageBody: JSON.stringify({ project: projectId, number: 1, type: 'repair' }),
          MessageGroupId: projectId,
          MessageDeduplicationId: newId('evt'),
        }),
      );
    },
    strike: (rule: Omit<FaultRule, 'id'>) =>
      cloud.faults.add({ id: `fault-${cloud.faults.list().length + 1}`, ...rule }),
    /** How often the last fault has struck. */
    hits: () => cloud.faults.list().at(-1)?.hits,
  };
};

export type NoticeCloud = Awaited<ReturnType<typeof startNoticeCloud>>;
