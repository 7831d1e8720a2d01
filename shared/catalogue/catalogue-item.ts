import type { Bilingual } from '../kernel/bilingual.ts';
import type { Condition } from './condition.ts';
import type { MaterialId } from './materials.ts';

export type Stage = 1 | 2 | 3 | 4;

/** What kind of act an item is; it decides the moves of its cases (design.md 4). */
export type ItemType =
  | 'permit'
  | 'approval'
  | 'technical'
  | 'confirmation'
  | 'registration'
  | 'filing'
  | 'service'
  | 'report'
  | 'contract'
  | 'assessment'
  | 'internal';

export type DepartmentCode =
  | 'drc'
  | 'nr'
  | 'ecology'
  | 'water'
  | 'police'
  | 'housing'
  | 'civil-defence'
  | 'archives'
  | 'transport'
  | 'city-management'
  | 'gardens'
  | 'emergency'
  | 'culture'
  | 'market'
  | 'power'
  | 'gas'
  | 'telecom';

/** A limit in time. `from` says which moment starts it. */
export interface Limit {
  readonly value: number;
  readonly unit: 'working-days' | 'days' | 'working-hours';
  readonly from: 'receipt' | 'acceptance' | 'decision';
  /** Law and article, or the county's promise. */
  readonly basis: string;
}

/** By how much a limit may be extended, once, before it is over, and by whom. */
export interface Extension {
  /** Working days, at most. */
  readonly days: number;
  readonly approver: 'head';
  readonly basis: string;
}

export interface Prerequisite {
  /** Item that must have passed. Ignored when the project's guide does not ask for it. */
  readonly item: string;
  readonly when?: Condition;
}

/** One kind of decision of the national catalogue. Names and bases as in the law; days are configuration. */
export interface CatalogueItem {
  readonly id: string;
  readonly name: Bilingual;
  readonly stage: Stage;
  readonly type: ItemType;
  /** Who decides unless the county file says otherwise. */
  readonly department: DepartmentCode;
  readonly basis: string;
  /** Absent where the law gives none. */
  readonly statutory?: Limit;
  /** Absent where the law grants none. */
  readonly extension?: Extension;
  /** Of public safety, ecology, life or property: never approved by default. */
  readonly safety?: true;
  /** Typical promise in working days from acceptance; the county file sets its own. */
  readonly promisedDays: number;
  /** Which projects need it. */
  readonly needed: Condition;
  readonly prerequisites: readonly Prerequisite[];
  readonly materials: readonly MaterialId[];
  readonly output?: Bilingual;
  /** Handled inside another item's case: listed, never filed. */
  readonly inside?: string;
}

/** Facts, not cases: contracts, assessments and internal acts are recorded, never filed. */
export const isFact = (item: CatalogueItem): boolean =>
  item.type === 'contract' || item.type === 'assessment' || item.type === 'internal';
