import { TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { fileApplication } from '../../functions/approvals/use-cases/file-application.ts';
import { unknownProject } from '../../functions/approvals/store/read-partition.ts';
import { createTellOf } from './tell-of.ts';
import { createProjectWrites } from '../../functions/projects/store/project-writes.ts';
import { registerProject } from '../../functions/projects/use-cases/register-project.ts';
import type { Caller } from '../../shared/http/route.ts';
import type { IdempotencyWrite } from '../../shared/journal/commit-types.ts';
import { createCommit } from '../../shared/journal/commit.ts';
import { foldProject } from '../../shared/contracts/fold-project.ts';
import type { Item } from '../../shared/dynamo/item.ts';
import { sha256 } from '../../shared/kernel/sha256.ts';
import { aCreditCode, aProjectCode } from '../builders/codes.ts';
import { createInMemoryApprovals } from '../builders/in-memory-approvals.ts';
import type { InMemoryJournal } from '../builders/in-memory-journal.ts';
import { officeDeclaration } from '../builders/office-project.ts';
import { textAt } from '../builders/text-at.ts';
import type { GrowthTable } from './growth-tables.ts';

export const projectsOfOwner = 10;

/** The owner of ten projects that follow one another. */
export const ownerOf = (serial: number): string =>
  aCreditCode('91', '330112', `MA9T${String(Math.floor(serial / projectsOfOwner)).padStart(4, '0')}`);

const filed = { stage: 1, items: ['S1-05', 'S1-10'] } as const;

/** Cases that each project brings. */
export const casesOfProject = filed.items.length;

export interface ComposedProject {
  readonly projectId: string;
  readonly caseIds: readonly string[];
  readonly items: Readonly<Record<GrowthTable, readonly Item[]>>;
}

const rules = {
  version: '2026-1',
  divisions: ['330112', '999901'],
  lowRisk: { maxBuildingArea: 10_000, maxHeight: 24, excludedUses: ['hazardous-goods' as const] },
};

// what the time-to-live has removed after a day is no part of a county that has grown
const kept = ({ dynamo }: InMemoryJournal, table: GrowthTable): readonly Item[] =>
  dynamo.tables.all(table).filter((item) => item['PK']?.S?.startsWith('IDEMPOTENCY#') !== true);

/** Composes projects by the use cases themselves, each in a database of its own in memory. */
export const createComposeProject = () => {
  const tell = createTellOf();
  return async (serial: number): Promise<ComposedProject> => {
    const { ports, journal, advance } = createInMemoryApprovals();
    advance(serial * 1_000);
    const owner = ownerOf(serial);
    const caller: Caller = {
      user: 'owner-1',
      roles: ['applicant'],
      organisation: owner,
      county: '999901',
    };
    const once =
      (operation: string) =>
      (answer: IdempotencyWrite['answer']): IdempotencyWrite => ({
        key: `owner-1|${owner}|#${operation}#${serial}`,
        bodyHash: sha256(String(serial)),
        answer,
      });
    const commit = createCommit({
      client: journal.client,
      tableName: journal.journalTable,
      contextTable: 'projects',
      clock: ports.clock,
      newId: ports.newId,
      sleep: () => Promise.resolve(),
      random: () => 0,
    });
    const code = aProjectCode('2602', '330112', String(serial).padStart(5, '0'));
    const parties = [{ type: 1 as const, name: '示例置业有限公司', creditCode: owner }];
    const registered = await registerProject({
      ...ports,
      rules,
      write: createProjectWrites('projects'),
      commit,
    })({
      caller,
      declaration: officeDeclaration({ code, owner, parties }),
      once: once('registerProject'),
    });
    const projectId = textAt(registered.body, 'projectId');
    const events = (await journal.events(projectId)).map(({ event }) => event);
    await journal.client.send(
      new TransactWriteItemsCommand({
        TransactItems: [...ports.write.facts(foldProject(unknownProject, events))],
      }),
    );
    await fileApplication(ports)({
      caller,
      projectId,
      filing: filed,
      once: once('fileApplication'),
    });
    const { cases } = await ports.store.readProject(projectId);
    await tell(journal, projectId);
    return {
      projectId,
      caseIds: cases.map(({ caseId }) => caseId),
      items: {
        projects: kept(journal, 'projects'),
        approvals: kept(journal, 'approvals'),
        departments: kept(journal, 'departments'),
        journal: kept(journal, 'journal'),
      },
    };
  };
};
