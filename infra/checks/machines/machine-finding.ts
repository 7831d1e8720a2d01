import type { Finding } from '../rule.ts';
import type { Machine, MachineState } from './machines.ts';

export type StateLint = (state: MachineState, machine: Machine) => readonly StateFault[];

export interface StateFault {
  readonly rule: `machine.${string}`;
  readonly what: string;
  readonly remedy: string;
}

export const machineFinding = (machine: Machine, path: string, fault: StateFault): Finding => ({
  rule: fault.rule,
  subject: machine.id,
  what: path === '' ? fault.what : `state ${path} ${fault.what}`,
  remedy: fault.remedy,
});
