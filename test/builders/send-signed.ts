import { Webhook } from 'standardwebhooks';
import { addKey } from '../../functions/departments/domain/add-key.ts';
import { emptyKeyRing } from '../../shared/webhooks/key-ring.ts';
import { aKey } from '../unit/departments/department-samples.ts';
import type { ApprovalApi } from './approval-api.ts';
import type { Answered } from './project-api.ts';

let messages = 0;

/** A callback of a department's system, signed now with the unchanged package. */
export const sendSigned = (
  api: ApprovalApi,
  department: string,
  body: Readonly<Record<string, unknown>>,
): Promise<Answered> => {
  const now = api.ports.clock();
  api.keys.ring = addKey(emptyKeyRing, department, aKey(1), now);
  const id = `msg_${(messages += 1)}`;
  const rawBody = JSON.stringify(body);
  const headers = {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now / 1_000)),
    'webhook-signature': new Webhook(aKey(1).secret).sign(id, new Date(now), rawBody),
  };
  return api.send(`POST /callbacks/${department}`, { rawBody, headers });
};
