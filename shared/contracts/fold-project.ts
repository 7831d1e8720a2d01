import { attributesSchema } from '../catalogue/attributes.ts';
import type { FlowType } from '../catalogue/county-rules.ts';
import type { JournalEvent } from '../journal/event.ts';
import { materialDeclared, materialPromoted, materialRefused } from './material-events.ts';
import {
  buildingAmended,
  landRecorded,
  projectAmended,
  projectRegistered,
  worksMerged,
  worksSplit,
} from './project-events.ts';
import type { FoldedProject, ProjectFacts } from './project-facts.ts';

const flowTypes: readonly FlowType[] = [1, 2, 3, 4, 5, 6];

const flowTypeOf = (value: number): FlowType => {
  const flowType = flowTypes.find((one) => one === value);
  if (flowType === undefined) throw new RangeError(`unknown flow type ${value}`);
  return flowType;
};

const attributeNames = new Set(Object.keys(attributesSchema.shape));

const attributesOf = (data: Readonly<Record<string, unknown>>) =>
  attributesSchema.parse(
    Object.fromEntries(Object.entries(data).filter(([name]) => attributeNames.has(name))),
  );

const registered = ({ project, data }: JournalEvent): ProjectFacts => {
  const { code, name, owner, division, flowType, works } = projectRegistered.parse(data);
  return {
    projectId: project,
    code,
    name,
    owner,
    division,
    flowType: flowTypeOf(flowType),
    attributes: attributesOf(data),
    works: works.map((one) => ({ worksId: one.worksId, name: one.name, predecessors: [] })),
    former: [],
    recorded: {},
  };
};

const amended = (facts: ProjectFacts, { data, effectiveAt }: JournalEvent): ProjectFacts => {
  const { changes, flowType, works = [] } = projectAmended.parse(data);
  const changed = Object.keys(changes).filter((name) => attributeNames.has(name));
  return {
    ...facts,
    ...(typeof changes['name'] === 'string' && { name: changes['name'] }),
    ...(flowType !== undefined && { flowType: flowTypeOf(flowType) }),
    attributes: attributesOf({ ...facts.attributes, ...changes }),
    ...(changed.length > 0 && {
      amended: { ...facts.amended, ...Object.fromEntries(changed.map((name) => [name, effectiveAt])) },
    }),
    works: facts.works.map((one) => {
      const renamed = works.find(({ worksId }) => worksId === one.worksId)?.name;
      return renamed === undefined ? one : { ...one, name: renamed };
    }),
  };
};

const regrouped = (
  facts: ProjectFacts,
  { gone, goneAt }: { readonly gone: readonly string[]; readonly goneAt: string },
  made: readonly ProjectFacts['works'][number][],
): ProjectFacts => ({
  ...facts,
  works: [
    ...facts.works.filter(({ worksId }) => !gone.includes(worksId)),
    ...made.map(({ worksId, name, predecessors }) => ({ worksId, name, predecessors })),
  ],
  former: [
    ...facts.former,
    ...facts.works.filter(({ worksId }) => gone.includes(worksId)).map((one) => ({ ...one, goneAt })),
  ],
});

const withMaterial = (
  facts: ProjectFacts,
  materialId: string,
  known: NonNullable<ProjectFacts['materials']>[string],
): ProjectFacts => ({ ...facts, materials: { ...facts.materials, [materialId]: known } });

const next = (facts: ProjectFacts, event: JournalEvent): ProjectFacts => {
  switch (event.type) {
    case 'project-amended':
      return amended(facts, event);
    case 'building-amended': {
      const { flowType } = buildingAmended.parse(event.data);
      return flowType === undefined ? facts : { ...facts, flowType: flowTypeOf(flowType) };
    }
    case 'works-split': {
      const { worksId, into } = worksSplit.parse(event.data);
      return regrouped(facts, { gone: [worksId], goneAt: event.effectiveAt }, into);
    }
    case 'works-merged': {
      const { worksIds, into } = worksMerged.parse(event.data);
      return regrouped(facts, { gone: worksIds, goneAt: event.effectiveAt }, [into]);
    }
    case 'land-recorded': {
      const { kind } = landRecorded.parse(event.data);
      if (kind !== 'contract') return facts;
      const { number, effectiveAt } = event;
      return { ...facts, recorded: { 'S1-09': { number, effectiveAt }, ...facts.recorded } };
    }
    case 'material-declared': {
      const { materialId, material } = materialDeclared.parse(event.data);
      return withMaterial(facts, materialId, { material, state: 'pending' });
    }
    case 'material-promoted': {
      const { materialId, material } = materialPromoted.parse(event.data);
      return withMaterial(facts, materialId, { material, state: 'clean' });
    }
    case 'material-refused': {
      const { materialId, material, reason } = materialRefused.parse(event.data);
      return withMaterial(facts, materialId, { material, state: 'refused', reason });
    }
    default:
      return facts;
  }
};

/** Adds the events after `folded.number`, in order. Of other contexts those of `materials` count. */
export const foldProject = (folded: FoldedProject, events: readonly JournalEvent[]): FoldedProject =>
  events.reduce<FoldedProject>(({ facts }, event) => {
    if (event.type === 'project-registered') return { number: event.number, facts: registered(event) };
    return { number: event.number, facts: facts && next(facts, event) };
  }, folded);
