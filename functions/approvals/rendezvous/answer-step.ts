import { stepInput } from '../../../shared/contracts/workflow-steps.ts';
import { awaitSignal } from './await-signal.ts';
import { look } from './look.ts';
import { plan, type PlanPorts } from './plan.ts';
import type { RendezvousPorts } from './rendezvous-ports.ts';

/** The steps of the machine. What fails throws: no step reports a failure as success. */
export const createAnswerStep =
  (ports: RendezvousPorts & PlanPorts) =>
  async (payload: unknown): Promise<object> => {
    const input = stepInput.parse(payload);
    switch (input.step) {
      case 'plan':
        return plan(ports)(input);
      case 'look':
        return look(ports)(input);
      case 'await':
        await awaitSignal(ports)(input);
        return {};
      // Every case has been told closed: nothing is left to write.
      case 'close':
        return {};
    }
  };
