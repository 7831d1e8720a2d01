import type { ApprovalCase } from '../../functions/approvals/domain/approval-case.ts';
import type { Filing } from '../../functions/approvals/domain/check-filing.ts';
import type { Dossier, KnownProject } from '../../functions/approvals/domain/dossier.ts';
import { type DueAction, whatIsDue } from '../../functions/approvals/domain/due-action.ts';
import type { ApplicationRecord, StageRecord } from '../../functions/approvals/domain/stage-record.ts';
import { type Attributes, attributesSchema } from '../../shared/catalogue/attributes.ts';
import { nationalCatalogue } from '../../shared/catalogue/catalogue.ts';
import type { CatalogueItem } from '../../shared/catalogue/catalogue-item.ts';
import type { FlowType } from '../../shared/catalogue/county-rules.ts';
import { createGuide } from '../../shared/catalogue/guide.ts';
import {
  acceptedCase,
  demoClock,
  demoRules,
  inMarch,
  march,
  receivedCase,
  waitingCase,
} from './case-in-hand.ts';

/** The works of the office, and another. */
export const theWorks = 'wrk_01KJQ4Z6W0000000000000000A';
export const otherWorks = 'wrk_01KJQ4Z6W0000000000000000B';

export const caseIdOf = (item: string): string => `cas_${item}`;

const itemOf = (id: string): CatalogueItem => {
  const item = nationalCatalogue.items.get(id);
  if (item === undefined) throw new RangeError(`no item ${id}`);
  return item;
};

/** Stage 1 is filed for the project, every other for the works. */
const placeOf = (
  id: string,
): Pick<ApprovalCase, 'caseId' | 'item' | 'itemType' | 'stage' | 'group' | 'scope'> => {
  const { stage, type } = itemOf(id);
  const scope = stage === 1 ? 'PROJECT' : theWorks;
  return { caseId: caseIdOf(id), item: id, itemType: type, stage, group: stage, scope };
};

type Change = Partial<ApprovalCase>;

/** Cases of the office by their item, id `cas_<item>`. */
export const waitingFor = (item: string, more: Change = {}): ApprovalCase =>
  waitingCase({ ...placeOf(item), ...more });
export const received = (item: string, more: Change = {}): ApprovalCase =>
  receivedCase({ ...placeOf(item), ...more });
export const accepted = (item: string, more: Change = {}): ApprovalCase =>
  acceptedCase({ ...placeOf(item), ...more });
/** Passed on 4 March 2026, 10:00, unless another moment is named. */
export const passed = (item: string, more: Change = {}): ApprovalCase =>
  accepted(item, { state: 11, doneAt: march('04T10:00'), ...more });
/** Refused on 4 March 2026, 11:00, unless another moment is named. */
export const refused = (item: string, more: Change = {}): ApprovalCase =>
  accepted(item, { state: 13, doneAt: march('04T11:00'), ...more });

/** S2-03, which waits for the land, and the land, which has passed. */
export const waitingPermit = waitingFor('S2-03', { nextTimer: march('31T09:00') });
export const passedLand = passed('S1-10', { doneAt: march('01T10:00') });

/** What is due to a case at a moment of March 2026, `20T09:00`. */
export const dueIn = (dossier: Dossier, one: ApprovalCase, now: string): DueAction =>
  whatIsDue(demoClock, dossier, one, inMarch(now));

export const aStage = (
  group: StageRecord['group'],
  items: StageRecord['items'] = {},
  more: Partial<StageRecord> = {},
): StageRecord => ({
  projectId: 'prj_01KJQ4Z6W0000000000000000A',
  scope: group === 1 ? 'PROJECT' : theWorks,
  group,
  stages: [group],
  items,
  version: 1,
  ...more,
});

/** The first stage of the office, which has passed. */
export const firstStage = aStage(1, {
  'S1-05': { caseId: caseIdOf('S1-05'), standing: 'passed' },
  'S1-10': { caseId: caseIdOf('S1-10'), standing: 'passed' },
});

/** A filing of stage 2. */
export const secondFiling = (items: readonly string[], more: Partial<Filing> = {}): Filing => ({
  worksId: theWorks,
  stage: 2,
  items,
  ...more,
});

/** The form with which the cases of stage 2 were filed. */
export const aForm = (more: Partial<ApplicationRecord> = {}): ApplicationRecord => ({
  applicationId: acceptedCase().applicationId,
  projectId: 'prj_01KJQ4Z6W0000000000000000A',
  scope: theWorks,
  stages: [2],
  owner: '91330112MA9T000343',
  filedAt: march('02T09:00'),
  cases: {},
  carried: {},
  materials: [],
  catalogueVersion: '2026-1',
  rulesVersion: '2026-1',
  generation: 1,
  ...more,
});

interface Parts extends Partial<Pick<Dossier, 'cases' | 'stages' | 'applications'>> {
  readonly attributes?: Partial<Attributes>;
  readonly flowType?: FlowType;
  readonly project?: Partial<KnownProject>;
}

/** An office of 52 000 m2 on land by contract, in one works: stage 2 asks for S2-01, S2-03, S2-09 and S2-12. */
export const dossierOf = ({ cases = [], stages = [], applications = [], ...more }: Parts = {}): Dossier => {
  const { flowType = 3 } = more;
  const attributes = attributesSchema.parse({
    funds: 'social',
    use: 'office',
    land: 'transferred',
    investment: 48_000,
    landArea: 13_000,
    buildingArea: 52_000,
    height: 68,
    ...more.attributes,
  });
  const project: KnownProject = {
    projectId: 'prj_01KJQ4Z6W0000000000000000A',
    code: '2602-330112-89-01-306278',
    name: '办公楼（示例）',
    owner: '91330112MA9T000343',
    flowType,
    attributes,
    works: [{ worksId: theWorks, name: '办公楼工程', predecessors: [] }],
    former: [],
    recorded: { 'S1-09': { effectiveAt: march('01T09:00') } },
    ...more.project,
  };
  const guide = createGuide(nationalCatalogue, demoRules, flowType, attributes);
  return { number: 1, project, guide, cases, stages, applications };
};
