import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoTemplate, editedDemoTemplate } from '../builders/demo-template.ts';
import { tableDigest } from '../fuzz/table-digest.ts';
import type { EditableTemplate } from '../infra/checks/faults/editable-template.ts';
import { type FiledStage, startStageCloud } from '../workflow/stage-cloud.ts';
import { nextRelease } from './next-release.ts';

type StageCloud = Awaited<ReturnType<typeof startStageCloud>>;

let cloud: StageCloud;
let first: FiledStage;
beforeAll(async () => {
  cloud = await startStageCloud();
  first = await cloud.fileStage();
  await cloud.settled();
});
afterAll(() => cloud.close());

const tables = (): readonly string[] =>
  cloud.cloud.template.byType('AWS::DynamoDB::Table').map(({ physicalName }) => physicalName);

const digest = (): Promise<string> => {
  const reader = cloud.dynamo();
  return tableDigest(reader, tables());
};

const statesOf = async (application: string): Promise<readonly string[]> =>
  (await cloud.history(`${application}-1`)).flatMap(({ stateEnteredEventDetails }) =>
    stateEnteredEventDetails?.name === undefined ? [] : [stateEnteredEventDetails.name],
  );

const put = async (body: string): Promise<void> => {
  const command = new SendMessageCommand({ QueueUrl: cloud.nameOf('FailuresQueue'), MessageBody: body });
  await cloud.sqs().send(command);
};

const property = (id: string, name: string, value: unknown) => (template: EditableTemplate) =>
  void Object.assign(template.Resources[id]?.Properties ?? {}, { [name]: value });

describe('a template deployed over a running county', () => {
  it('keeps items, messages, executions and the time', async () => {
    const [items, now] = [await digest(), cloud.cloud.clock.now()];
    await put('kept');
    await cloud.redeploy(await nextRelease({ item: 'S1-10', days: 3 }));
    expect([await digest(), cloud.cloud.clock.now()]).toEqual([items, now]);
    expect((await cloud.receive('FailuresQueue', 0)).map(({ Body }) => Body)).toEqual(['kept']);
    expect(await cloud.executions()).toEqual([`${first.applicationId}-1 RUNNING`]);
  });

  it('lets what runs go on with its old definition, and starts what comes with the new one', async () => {
    await cloud.accept(first.filing, 'drc');
    await cloud.approve(first.filing, 'drc');
    await cloud.accept(first.permit, 'nr');
    await cloud.approve(first.permit, 'nr');
    expect(await cloud.executions()).toEqual([`${first.applicationId}-1 SUCCEEDED`]);
    expect(await statesOf(first.applicationId)).not.toContain('Release 2');
    const again = { as: { role: 'applicant', organisation: '91330112MA9T000343' } };
    const { body } = await cloud.send(`GET /applications/${first.applicationId}`, again);
    expect(body).toMatchObject({ applicationId: first.applicationId });
    const file = {
      projectId: first.projectId,
      worksId: first.worksId,
      stage: 2,
      items: ['S2-03'],
      materials: [],
    };
    const filed = await cloud.send('POST /applications', { ...again, body: file });
    expect([filed.status, filed.text]).toEqual([201, filed.text]);
    await cloud.settled();
    expect(await statesOf(String(filed.body['applicationId']))).toContain('Release 2');
  });

  it('adds what is new, a table and a queue among it', async () => {
    const added = await editedDemoTemplate(({ Resources }) => {
      const { ProjectsTable: table, FailuresQueue: queue } = Resources;
      if (table && queue) Object.assign(Resources, { NotesTable: table, NotesQueue: queue });
    });
    await cloud.redeploy(added);
    expect(await cloud.items('NotesTable')).toEqual([]);
    expect(await cloud.receive('NotesQueue')).toEqual([]);
    expect((await cloud.items('JournalTable')).length).toBeGreaterThan(3);
  });

  it.each<readonly [string, string, (template: EditableTemplate) => void]>([
    [
      'a table has another key',
      'JournalTable: another KeySchema replaces',
      property('JournalTable', 'KeySchema', [{ AttributeName: 'PK', KeyType: 'HASH' }]),
    ],
    [
      'a queue has another name',
      'FailuresQueue: another QueueName replaces',
      property('FailuresQueue', 'QueueName', 'other'),
    ],
    [
      'a machine has another name',
      'StageApprovalMachine: another StateMachineName',
      property('StageApprovalMachine', 'StateMachineName', 'other'),
    ],
  ])('is refused, and changes nothing, when %s', async (_what, message, edit) => {
    const items = await digest();
    const template = await editedDemoTemplate(edit);
    await expect(cloud.redeploy(template)).rejects.toThrow(message);
    expect(await digest()).toBe(items);
    expect((await cloud.send('GET /openapi.json')).status).toBe(200);
  });

  it('is undone whole when a service cannot run it', async () => {
    const broken = await editedDemoTemplate(({ Resources }) => {
      const { ProjectsTable: table, FailuresQueue: queue } = Resources;
      if (table && queue) Object.assign(Resources, { NotesTable: table, NotesQueue: queue });
      Object.assign(Resources['StageApprovalMachine']?.Properties ?? {}, {
        DefinitionString: '{"StartAt":"A"}',
      });
    });
    await expect(cloud.redeploy(broken)).rejects.toThrow('StageApproval');
    expect((await cloud.send('GET /projects', { as: { role: 'auditor' } })).status).toBe(200);
  });

  it('goes on from the template it was started with', async () => {
    await expect(cloud.redeploy(await demoTemplate())).rejects.toThrow('NotesTable: the update takes');
  });
});
