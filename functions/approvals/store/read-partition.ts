import { foldedProject, type FoldedProject } from '../../../shared/contracts/project-facts.ts';
import { type ApprovalCase, caseRecord } from '../domain/approval-case.ts';
import {
  type ApplicationRecord,
  applicationRecord,
  type StageRecord,
  stageRecord,
} from '../domain/stage-record.ts';
import { sortPrefix } from '../keys.ts';

type Stored = Readonly<Record<string, unknown>>;

/** A project's partition as it lies in the table. */
export interface Partition {
  readonly folded: FoldedProject;
  readonly applications: readonly ApplicationRecord[];
  readonly stages: readonly StageRecord[];
  readonly cases: readonly ApprovalCase[];
}

export const unknownProject: FoldedProject = { number: 0, facts: undefined };

/** Facts as they are kept: JSON, so that an attribute added later is read with its default. */
export const readFacts = (item: Stored | undefined): FoldedProject =>
  item === undefined
    ? unknownProject
    : foldedProject.parse({ number: item['number'], facts: JSON.parse(String(item['facts'])) });

const withPrefix = (items: readonly Stored[], prefix: string): readonly Stored[] =>
  items.filter(({ SK }) => typeof SK === 'string' && SK.startsWith(prefix));

/** The items of a project's partition, told apart by their sort keys. */
export const readPartition = (items: readonly Stored[]): Partition => ({
  folded: readFacts(withPrefix(items, sortPrefix.facts)[0]),
  applications: withPrefix(items, sortPrefix.application).map((item) => applicationRecord.parse(item)),
  stages: withPrefix(items, sortPrefix.stage).map((item) => stageRecord.parse(item)),
  cases: withPrefix(items, sortPrefix.case).map((item) => caseRecord.parse(item)),
});
