import type { MachineState } from './machines.ts';

export const isTask = ({ state }: MachineState): boolean => state['Type'] === 'Task';

export const waitsForToken = (state: MachineState): boolean =>
  isTask(state) && String(state.state['Resource']).endsWith('.waitForTaskToken');
