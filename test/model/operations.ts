import { claimOperations } from './claim-operations.ts';
import { endingOperations } from './ending-operations.ts';
import { formOperations } from './form-operations.ts';
import type { Operation } from './operation.ts';
import { receiptOperations } from './receipt-operations.ts';
import { reviewOperations } from './review-operations.ts';
import { rightOperations } from './right-operations.ts';

/** Everything that can be tried with a case. */
export const operations: readonly Operation[] = [
  ...receiptOperations,
  ...reviewOperations,
  ...endingOperations,
  ...formOperations,
  ...rightOperations,
  ...claimOperations,
];
