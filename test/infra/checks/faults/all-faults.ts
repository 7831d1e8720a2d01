import { apiFaults } from './api-faults.ts';
import { chinaFaults } from './china-faults.ts';
import type { SeededFault } from './editable-template.ts';
import { grantFaults } from './grant-faults.ts';
import { machineFaults } from './machine-faults.ts';
import { runningFaults } from './running-faults.ts';
import { schemaFaults } from './schema-faults.ts';

export const allFaults: readonly SeededFault[] = [
  ...schemaFaults,
  ...machineFaults,
  ...apiFaults,
  ...grantFaults,
  ...chinaFaults,
  ...runningFaults,
];
