import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createStarterStore } from '../../functions/approvals/starter/starter-store.ts';
import { createApprovalStore } from '../../functions/approvals/store/approval-store.ts';
import { createOutageStore } from '../../functions/approvals/store/outage-store.ts';
import { listCases } from '../../functions/approvals/use-cases/list-cases.ts';
import { listOverview } from '../../functions/approvals/use-cases/list-overview.ts';
import { openProject } from '../../functions/approvals/use-cases/open-project.ts';
import { readCase } from '../../functions/approvals/use-cases/read-case.ts';
import { readStages } from '../../functions/approvals/use-cases/read-stages.ts';
import { createDepartmentStore } from '../../functions/departments/store/create-department-store.ts';
import { readFeed } from '../../functions/departments/use-cases/read-feed.ts';
import { createProjectStore } from '../../functions/projects/store/project-store.ts';
import { listProjects } from '../../functions/projects/use-cases/list-projects.ts';
import { readProject } from '../../functions/projects/use-cases/read-project.ts';
import { readTimeline } from '../../functions/projects/use-cases/read-timeline.ts';
import { publishedCalendar } from '../../shared/catalogue/published-calendar.ts';
import type { Caller } from '../../shared/http/route.ts';
import { createReadJournal } from '../../shared/journal/read.ts';
import { createVault } from '../../shared/journal/vault.ts';
import { demoCounty } from '../builders/in-memory-approvals.ts';
import { ownerOf } from './compose-project.ts';
import type { Measured } from './grow-county.ts';

export type Ask = () => Promise<unknown>;

const nextMorning = Date.parse('2026-03-03T09:00:00+08:00');
const county = '999901';
const owner: Caller = { user: 'owner-1', roles: ['applicant'], organisation: ownerOf(0), county };
const office: Caller = { user: 'window-1', roles: ['window'], county };
const department: Caller = { user: 'drc-1', roles: ['department'], department: 'drc', county };

/** What people and the house itself ask of a county, by name, over the stores of the contexts. */
export const growthQuestions = (
  client: DynamoDBClient,
  { projectId, caseId }: Measured,
): Readonly<Record<string, Ask>> => {
  const readJournal = createReadJournal(client, 'journal');
  const approvals = {
    store: createApprovalStore(client, 'approvals'),
    readJournal,
    rules: demoCounty,
    days: { calendar: publishedCalendar, county: demoCounty },
    clock: () => nextMorning,
    outages: createOutageStore(client, 'approvals'),
  };
  const projects = {
    store: createProjectStore(client, 'projects'),
    readJournal,
    vault: createVault(client, 'journal'),
  };
  const departments = createDepartmentStore(client, 'departments', {});
  const starter = createStarterStore(client, 'approvals');
  return {
    'worklist of a department': () => listCases(approvals)(department, {}),
    'worklist, due before a day': () => listCases(approvals)(department, { dueBefore: '2026-03-31' }),
    'worklist, a light nobody has': () => listCases(approvals)(department, { light: 'stopped', limit: 5 }),
    case: () => readCase(approvals)(owner, caseId),
    guide: () => openProject(approvals)(owner, projectId),
    stages: () => readStages(approvals)(owner, projectId),
    overview: () => listOverview(approvals)(owner, {}),
    project: () => readProject(projects)(owner, projectId),
    'projects of an owner': () => listProjects(projects)(owner, {}),
    'projects of the county': () => listProjects(projects)(office, {}),
    timeline: () => readTimeline(projects)(owner, projectId, {}),
    'feed of a department': () => readFeed({ store: departments })(department, { after: 0 }),
    'next number of a feed': () => departments.lastNumber('drc'),
    'sweep of timers': () => starter.overdue(Date.parse('2026-03-02T08:00:00+08:00')),
    'sweep of deliveries': () => departments.overdue(nextMorning),
  };
};
