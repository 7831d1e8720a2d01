import type { CommitPorts } from '../../../shared/journal/commit.ts';
import { createReadJournal, createReadStored } from '../../../shared/journal/read.ts';
import { createVerify } from '../../../shared/journal/verify.ts';
import { createNewId } from '../../../shared/kernel/new-id.ts';
import { withTransactionFaults, type TransactionFault } from '../../builders/faulty-dynamo.ts';
import { createInMemoryDynamo } from '../../builders/in-memory-dynamo/create-in-memory-dynamo.ts';

export const march2 = Date.parse('2026-03-02T09:00:00+08:00');

/** Ports of a commit over an in-memory DynamoDB whose transactions meet the given faults in turn. */
export const commitBench = (faults: readonly TransactionFault[] = []) => {
  const dynamo = createInMemoryDynamo();
  const faulty = withTransactionFaults(dynamo.client, faults);
  const waits: number[] = [];
  let now = march2;
  const clock = () => now;
  const ports: CommitPorts = {
    client: faulty.client,
    tableName: 'journal',
    contextTable: 'projects',
    clock,
    newId: createNewId(clock),
    sleep: (milliseconds) => {
      waits.push(milliseconds);
      return Promise.resolve();
    },
    random: () => 0.999_999,
  };
  return {
    ports,
    dynamo,
    waits,
    transactions: faulty.transactions,
    verify: createVerify(createReadStored(dynamo.client, 'journal')),
    read: createReadJournal(dynamo.client, 'journal'),
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
  };
};
