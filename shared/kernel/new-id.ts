import { ulid } from 'ulid';
import type { Clock } from './clock.ts';

/** Project, works, building, application, case, material, licence, delivery, person, contact, event. */
export type IdPrefix = 'prj' | 'wrk' | 'bld' | 'app' | 'cas' | 'mat' | 'lic' | 'dlv' | 'per' | 'con' | 'evt';

/** A ULID with its prefix, `prj_01J...`: 30 characters, ordered by the millisecond of the clock. */
export type NewId = (prefix: IdPrefix) => string;

export const createNewId =
  (clock: Clock): NewId =>
  (prefix) =>
    `${prefix}_${ulid(clock())}`;
