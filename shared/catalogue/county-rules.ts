import type { DepartmentCode, Limit, Stage } from './catalogue-item.ts';

/** By what rule an item is approved by default, and within how many working days after it the paper is still owed. */
export interface TacitRule {
  readonly basis: string;
  readonly paperDays: number;
}

/** What a county decides about one item. Versioned with the rules as a whole. */
export interface ItemRule {
  /** False: the county does not handle the item in this system. */
  readonly configured: boolean;
  readonly department: DepartmentCode;
  /** Authority of a higher level that decides, where the county does not. */
  readonly decidedBy?: string;
  readonly promised: Limit;
  /** When its due day has passed it is approved by default. */
  readonly tacit?: TacitRule;
}

/** Stages that are filed with one form, and the working days the county gives them together. */
export interface FlowStage {
  readonly stages: readonly Stage[];
  readonly limitDays: number;
}

export interface FlowRule {
  readonly stages: readonly FlowStage[];
  /** Working days for the whole flow. */
  readonly totalDays: number;
  /** Promises that hold in this flow instead of the item's own. Read them by `promisedLimit`. */
  readonly promised?: Readonly<Record<string, Limit>>;
}

/** National codes of the approval flow (splclx). */
export type FlowType = 1 | 2 | 3 | 4 | 5 | 6;

export interface CountyRules {
  readonly version: string;
  readonly catalogueVersion: string;
  readonly items: Readonly<Record<string, ItemRule>>;
  readonly flows: Readonly<Record<FlowType, FlowRule>>;
  /** Items that run beside the stages (并行推进, V3 stage 5): a stage's limit does not count them. */
  readonly parallel?: readonly string[];
  /** Items whose passing completes a stage (SFLCBSX). */
  readonly milestones: readonly string[];
  /** LCBSXLX: 1 all milestone items of the stage, otherwise any one of them. */
  readonly milestoneRule: 1 | 2;
  /** For how many minutes the office is open on a working day: promises in hours are shown as days. */
  readonly officeMinutes: number;
}
