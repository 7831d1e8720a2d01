import { randomUUID } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import type { Inbox } from './create-inbox.ts';
import { fetchDocuments } from './fetch-documents.ts';
import { readFeed } from './read-feed.ts';
import type { CallbackOrder, CallbackReply } from './receiver-messages.ts';

/** Fictional, for a body that names nobody. */
const handling = { handler: '经办人（演示）', office: '审批科', opinion: '经审查，予以办理' };

/**
 * What a department's system does with a case: it heard of it by delivery, or reads its feed; it fetches the documents;
 * it answers, signed by its current key.
 * @throws Error when it never heard of the case
 */
export const callBack = async (inbox: Inbox, order: CallbackOrder): Promise<CallbackReply> => {
  const { department, caseId, move, body, api, token, id = `msg_${randomUUID()}` } = order;
  if (!inbox.knows(caseId)) await readFeed(inbox, api, token);
  if (!inbox.knows(caseId)) throw new Error(`${department} has not heard of ${caseId}, nor has its feed`);
  await fetchDocuments(inbox, { api, token, caseId });
  const text = JSON.stringify({ move, caseId, ...handling, ...body });
  const now = new Date();
  const answer = await fetch(`${api}/callbacks/${department}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(now.getTime() / 1_000)),
      'webhook-signature': new Webhook(inbox.currentKey()).sign(id, now, text),
    },
    body: text,
  });
  return { status: answer.status, headers: Object.fromEntries(answer.headers), text: await answer.text() };
};
