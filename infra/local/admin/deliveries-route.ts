import type { AwsAnswer } from '../endpoint/aws-service.ts';
import { isReceiverMode, receiverModes } from '../receivers/receiver-mode.ts';
import type { Receivers } from '../receivers/receivers.ts';
import { asRecord } from '../template/as-record.ts';
import { AdminError, json } from './admin-answer.ts';

/** `/_local/deliveries`: what the simulated departments have got; a PUT changes how one answers. */
export const deliveriesRoute = (receivers: Receivers | undefined) => {
  const report = async (): Promise<AwsAnswer> => json(200, { receivers: (await receivers?.report()) ?? [] });
  return {
    GET: report,
    PUT: async ({ body }: { readonly body: () => unknown }): Promise<AwsAnswer> => {
      const { department, mode } = asRecord(body());
      if (typeof department !== 'string' || receivers?.urls[department] === undefined)
        throw new AdminError(404, 'department: has no receiver here');
      if (!isReceiverMode(mode)) throw new AdminError(400, `mode: is none of ${receiverModes.join(', ')}`);
      await receivers.setMode(department, mode);
      return report();
    },
  };
};
