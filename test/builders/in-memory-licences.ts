import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { LicenceItem } from '../../functions/licences/domain/licence-item.ts';
import { createIssuer } from '../../functions/licences/issuing/create-issuer.ts';
import type { IssuerPorts } from '../../functions/licences/issuing/issuer-ports.ts';
import { createCursorStore } from '../../shared/journal/cursor-store.ts';
import type { JournalEvent } from '../../shared/journal/event.ts';
import { createFollower, type Follower } from '../../shared/journal/follow.ts';
import { createReadJournal } from '../../shared/journal/read.ts';
import { createNewId } from '../../shared/kernel/new-id.ts';
import type { Registration } from '../../functions/projects/domain/registration.ts';
import { anActor } from './events.ts';
import { createInMemoryJournal, type InMemoryJournal } from './in-memory-journal.ts';
import { issuerPorts } from './issuer-ports.ts';
import { departmentOf, passedCaseEvent } from './passed-case.ts';
import { registeredProject } from './registered-project.ts';

const table = 'licences';
export interface LicensedProject {
  readonly projectId: string;
  readonly works: readonly string[];
}

export interface IssuerWorld {
  readonly client?: DynamoDBClient;
  readonly ports?: Partial<IssuerPorts>;
}

export interface InMemoryLicences {
  readonly journal: InMemoryJournal;
  readonly ports: IssuerPorts;
  /** Documents by name, as they were put first. */
  readonly documents: Map<string, Uint8Array>;
  readonly alarms: Parameters<IssuerPorts['alarm']>[0][];
  readonly clock: () => number;
  readonly newId: ReturnType<typeof createNewId>;
  /** An issuer with its cursor; another client or other ports make it another process. */
  readonly issuer: (world?: IssuerWorld) => Follower;
  readonly register: (changes?: Partial<Registration>) => Promise<LicensedProject>;
  readonly record: (
    projectId: string,
    type: string,
    data: Record<string, unknown>,
    more?: Partial<JournalEvent>,
  ) => Promise<void>;
  /** Files a case and lets it pass; answers its id. */
  readonly pass: (
    project: LicensedProject,
    item: LicenceItem | 'S2-09',
    more?: { readonly works?: string | undefined; readonly state?: number; readonly decidedBy?: string },
  ) => Promise<string>;
  readonly events: (projectId: string, type: string) => Promise<readonly JournalEvent[]>;
}

/** The issuer of the demonstration county, in memory, on 2 March 2026, with a printer that writes JSON. */
export const createInMemoryLicences = (): InMemoryLicences => {
  const clock = (): number => Date.parse('2026-03-02T09:00:00+08:00');
  const newId = createNewId(clock);
  const journal = createInMemoryJournal(clock, table);
  const documents = new Map<string, Uint8Array>();
  const alarms: Parameters<IssuerPorts['alarm']>[0][] = [];

  const portsOver = (client: DynamoDBClient): IssuerPorts =>
    issuerPorts({ client, clock, newId, table, journalTable: journal.journalTable, documents, alarms });
  const issuer: InMemoryLicences['issuer'] = ({ client = journal.client, ports = {} } = {}) =>
    createFollower({
      read: createReadJournal(client, journal.journalTable),
      cursors: createCursorStore(client, table, 'licences-issuer'),
      apply: createIssuer({ ...portsOver(client), ...ports }),
      sleep: () => Promise.resolve(),
      random: () => 0,
    });
  const record: InMemoryLicences['record'] = async (project, type, data, more = {}) => {
    const event = { type, project, actor: anActor(), data, ...more };
    await journal.commit({ chain: project, events: [event], writes: [] });
  };

  return {
    journal,
    documents,
    alarms,
    clock,
    newId,
    issuer,
    record,
    ports: portsOver(journal.client),
    register: async (changes = {}) => {
      const projectId = newId('prj');
      const { data, works } = registeredProject(newId, changes);
      await record(projectId, 'project-registered', data);
      return { projectId, works };
    },
    pass: async ({ projectId, works: [first] }, item, more = {}) => {
      const { state = 11, decidedBy } = more;
      const works = 'works' in more ? more.works : item === 'S1-10' ? undefined : first;
      const [application, caseId] = [newId('app'), newId('cas')];
      const department = departmentOf(item);
      const limit = { value: 5, unit: 'working-days', from: 'acceptance', basis: 'x' };
      const place = { application, ...(works !== undefined && { works }) };
      const filedCase = { caseId, item, state: 1, department, decidedBy, after: [], promised: limit };
      await record(
        projectId,
        'application-filed',
        JSON.parse(
          JSON.stringify({
            scope: works ?? 'PROJECT',
            stages: [Number(item.charAt(1))],
            flowType: 3,
            catalogueVersion: '2026-1',
            rulesVersion: '2026-1',
            owner: '',
            cases: [filedCase],
            materials: [{ material: 'site-plan', materialId: newId('mat') }],
            carried: [],
          }),
        ),
        place,
      );
      const facts = { projectId, caseId, item, applicationId: application, worksId: works, state };
      await journal.commit({ chain: projectId, events: [passedCaseEvent(facts)], writes: [] });
      return caseId;
    },
    events: async (projectId, type) =>
      (await journal.events(projectId)).map(({ event }) => event).filter((event) => event.type === type),
  };
};
