import type { Bilingual } from '../kernel/bilingual.ts';
import type { FlowType } from './county-rules.ts';
import { type Use, uses } from './uses.ts';

export const flowNames: Readonly<Record<FlowType, Bilingual>> = {
  1: { zh: '政府投资工程建设项目（房屋建筑类）', en: 'government-invested, building' },
  2: { zh: '政府投资工程建设项目（线性工程类）', en: 'government-invested, linear' },
  3: { zh: '一般社会投资项目', en: 'general social investment' },
  4: { zh: '小型社会投资项目', en: 'small social investment' },
  5: { zh: '带方案出让用地的社会投资项目', en: 'social investment on land transferred with design' },
  6: { zh: '工业类投资项目', en: 'industrial' },
};

/** What a county calls low risk. Kept with the version under which a flow was chosen. */
export interface LowRisk {
  /** m2, inclusive. */
  readonly maxBuildingArea: number;
  /** m, inclusive. */
  readonly maxHeight: number;
  /** Uses that are never low risk. */
  readonly excludedUses: readonly Use[];
}

export interface FlowFacts {
  readonly funds: 'government' | 'social';
  readonly use: Use;
  readonly linear: boolean;
  readonly landWithDesign: boolean;
  /** m2. */
  readonly buildingArea: number;
  /** m. */
  readonly height: number;
  /** Every use of the project's buildings. */
  readonly buildingUses: readonly Use[];
}

const isLowRisk = (facts: FlowFacts, limits: LowRisk): boolean => {
  const functions = new Set<Use>([facts.use, ...facts.buildingUses]);
  return (
    !facts.linear &&
    functions.size === 1 &&
    !functions.has('mixed') &&
    !limits.excludedUses.some((use) => functions.has(use)) &&
    facts.buildingArea <= limits.maxBuildingArea &&
    facts.height <= limits.maxHeight
  );
};

/** Flow type (SPLCLX) of a project: the first row that holds, in the order of the national guidance. */
export const chooseFlow = (facts: FlowFacts, limits: LowRisk): FlowType => {
  const industrial = uses[facts.use].group === 'industrial';
  const rows: readonly (readonly [boolean, FlowType])[] = [
    [facts.funds === 'government' && facts.linear, 2],
    [facts.funds === 'government', 1],
    [isLowRisk(facts, limits), 4],
    [facts.landWithDesign && !industrial, 5],
    [industrial, 6],
  ];
  return rows.find(([holds]) => holds)?.[1] ?? 3;
};
