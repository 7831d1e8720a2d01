import type { RefusalReason } from '../../../shared/catalogue/refusal-reasons.ts';

/** The file is not what it should be. Anything else that is thrown means that it could not be inspected. */
export class RefusedContent extends Error {
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason) {
    super(reason);
    this.name = 'RefusedContent';
    this.reason = reason;
  }
}

export const refuse = (reason: RefusalReason): never => {
  throw new RefusedContent(reason);
};
