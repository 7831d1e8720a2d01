import type { JournalEvent } from './event.ts';

/** An event that a fold does not know, or that says of its subject what the fold did not make of it. */
export class CannotFold extends Error {
  readonly why: 'unknown' | 'disagrees';
  readonly type: string;
  readonly number: number;

  constructor(why: CannotFold['why'], { type, number, project }: JournalEvent) {
    super(`event ${number} of ${project}, ${type}: ${why}`);
    this.name = 'CannotFold';
    this.why = why;
    this.type = type;
    this.number = number;
  }
}
