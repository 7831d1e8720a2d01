import { createCommit } from '../../shared/journal/commit.ts';
import type { Commit } from '../../shared/journal/commit-types.ts';
import { createNewId } from '../../shared/kernel/new-id.ts';
import type { DemoCloud } from '../builders/demo-cloud.ts';
import { anActor } from '../builders/events.ts';

const commitOf = (cloud: DemoCloud): Commit => {
  const clock = (): number => cloud.cloud.clock.now();
  return createCommit({
    client: cloud.dynamo(),
    clock,
    newId: createNewId(clock),
    sleep: () => Promise.resolve(),
    random: Math.random,
    tableName: cloud.nameOf('JournalTable'),
    contextTable: cloud.nameOf('DepartmentsTable'),
  });
};

/** Writes filings of one case each into a project's journal, as another context does. */
export const tell = async (
  cloud: DemoCloud,
  department: string,
  { times = 1, project = createNewId(() => cloud.cloud.clock.now())('prj') } = {},
): Promise<string> => {
  const commit = commitOf(cloud);
  const newId = createNewId(() => cloud.cloud.clock.now());
  for (let index = 0; index < times; index += 1) {
    const cases = [{ caseId: newId('cas'), item: 'S1-05', state: 1, department }];
    const outcome = await commit({
      chain: project,
      events: [{ type: 'application-filed', project, actor: anActor(), data: { cases } }],
      writes: [],
    });
    if (outcome.kind !== 'committed') throw new Error(outcome.kind);
  }
  return project;
};
