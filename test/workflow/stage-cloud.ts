import {
  ListExecutionsCommand,
  GetExecutionHistoryCommand,
  SFNClient,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import { expect } from 'vitest';
import type { FaultRule } from '../../infra/local/faults.ts';
import { type DemoAnswer, startDemoCloud } from '../builders/demo-cloud.ts';
import { textAt } from '../builders/text-at.ts';
import { officeDeclaration, officeOwner } from '../builders/office-project.ts';
import { stageEvents } from './stage-events.ts';

/** A filed stage 1: S1-05 of drc, and S1-10 of nr, which waits for it. */
export interface FiledStage {
  readonly projectId: string;
  readonly worksId: string;
  readonly applicationId: string;
  readonly filing: string;
  readonly permit: string;
}

const applicant = { role: 'applicant', organisation: officeOwner };
/** The demonstration county with its machine and hands for what a department or an operator does. */
export const startStageCloud = async (template?: string) => {
  const demo = await startDemoCloud(template);
  const { cloud, send } = demo;
  const settled = (): Promise<void> => demo.settled();
  const states = new SFNClient({
    endpoint: demo.url,
    region: cloud.region,
    credentials: demo.operator,
    maxAttempts: 1,
  });
  const machineArn = cloud.template.resources.get('StageApprovalMachine')?.arn ?? '';
  const client = (): SFNClient => {
    states.config.systemClockOffset = cloud.clock.now() - Date.now();
    return states;
  };

  const read = (caseId: string, department: string): Promise<DemoAnswer> =>
    send(`GET /cases/${caseId}`, { as: { role: 'department', department } });
  const move = async (
    caseId: string,
    department: string,
    name: string,
    more: Readonly<Record<string, unknown>> = {},
  ): Promise<DemoAnswer> => {
    const version = (await read(caseId, department)).body['version'];
    const body = { version, handler: '经办人（演示）', office: '审批科', opinion: '同意', ...more };
    return send(`POST /cases/${caseId}/${name}`, { as: { role: 'department', department }, body });
  };
  const must = async (answer: Promise<DemoAnswer>): Promise<void> => {
    const { status, text } = await answer;
    expect([status, text]).toEqual([expect.toSatisfy((code: number) => code < 300), text]);
    await settled();
  };

  const written = async (caseId: string): Promise<Readonly<Record<string, unknown>>> => {
    const found = (await demo.records('ApprovalsTable')).find(
      (record) => record['caseId'] === caseId && textAt(record, 'SK').startsWith('CASE#'),
    );
    return found ?? {};
  };

  return {
    ...demo,
    read,
    move,
    /** A case as it is written: what somebody has driven, where a reader is shown what is due as well. */
    written,
    /** Registers the office, records its land, files stage 1; nothing is settled yet. */
    fileStage: async (): Promise<FiledStage> => {
      const made = await send('POST /projects', { as: applicant, body: officeDeclaration() });
      const projectId = textAt(made.body, 'projectId');
      const worksId = textAt(made.body, 'works', 0, 'worksId');
      const land = { kind: 'contract', number: '7', date: '2026-02-27', parcel: '锦城2026-2号' };
      await must(send(`POST /projects/${projectId}/land`, { as: applicant, body: land }));
      const body = { projectId, worksId, stage: 1, items: ['S1-05', 'S1-10'], materials: [] };
      const filed = await send('POST /applications', { as: applicant, body });
      expect([filed.status, filed.text]).toEqual([201, filed.text]);
      return {
        projectId,
        worksId,
        applicationId: textAt(filed.body, 'applicationId'),
        filing: textAt(filed.body, 'cases', 'S1-05', 'caseId'),
        permit: textAt(filed.body, 'cases', 'S1-10', 'caseId'),
      };
    },
    accept: (caseId: string, department: string) => must(move(caseId, department, 'acceptance')),
    approve: (caseId: string, department: string) =>
      must(move(caseId, department, 'decision', { result: 'passed' })),
    /** Lets time go on to just after the next timer of a case. */
    passTimerOf: async (caseId: string): Promise<void> => {
      const timer = Date.parse(textAt(await written(caseId), 'nextTimer'));
      await demo.moveClock(new Date(timer + 60_000).toISOString());
    },
    /** The date in Shanghai. */
    today: () => new Date(cloud.clock.now() + 8 * 3_600_000).toISOString().slice(0, 10),
    strike: (rule: Omit<FaultRule, 'id'>) =>
      cloud.faults.add({ id: `fault-${cloud.faults.list().length + 1}`, ...rule }),
    /** How often each fault struck. */
    hits: () => cloud.faults.list().map(({ hits }) => hits),
    /** Name and status of every execution, oldest first. */
    executions: async () => {
      const { executions = [] } = await client().send(
        new ListExecutionsCommand({ stateMachineArn: machineArn }),
      );
      return executions.toReversed().map(({ name, status }) => `${name} ${status}`);
    },
    history: async (name: string) => {
      const executionArn = `${machineArn.replace(':stateMachine:', ':execution:')}:${name}`;
      const command = new GetExecutionHistoryCommand({ executionArn, maxResults: 1_000 });
      const { events = [] } = await client().send(command);
      return events;
    },
    abort: async (name: string) => {
      const executionArn = `${machineArn.replace(':stateMachine:', ':execution:')}:${name}`;
      await client().send(new StopExecutionCommand({ executionArn, cause: '人工中止' }));
      await settled();
    },
    /** What the journal says of what was filed for a project. */
    events: async (projectId: string) => stageEvents(await demo.records('JournalTable'), projectId),
    close: async (): Promise<void> => {
      states.destroy();
      await demo.close();
    },
  };
};

export type StageCloud = Awaited<ReturnType<typeof startStageCloud>>;
