import { aProjectCode } from './codes.ts';

let made = 0;

/** A project code that no other test of this process has. */
export const nextProjectCode = (): string => aProjectCode('2602', '330112', String(40_000 + (made += 1)));
