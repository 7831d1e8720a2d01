import { sha256 } from '../kernel/sha256.ts';

/** Where a chain stands: its last event. `number` 0 and 64 zeros before the first. */
export interface Head {
  readonly number: number;
  readonly hash: string;
}

export const emptyHead: Head = { number: 0, hash: '0'.repeat(64) };

/** `SHA-256(previous + "\n" + body)`, hexadecimal. */
export const linkHash = (previous: string, body: string): string => sha256(`${previous}\n${body}`);
