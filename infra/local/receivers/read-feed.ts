import { z } from 'zod';
import type { Inbox } from './create-inbox.ts';
import { toldMessage } from './told-message.ts';

const feedPage = z.object({ messages: z.array(toldMessage) });

/** Reads the department's feed on from where it stopped. @throws Error when the feed is refused */
export const readFeed = async (inbox: Inbox, api: string, token: string): Promise<void> => {
  for (;;) {
    const answer = await fetch(`${api}/feed?after=${inbox.lastOfFeed()}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    if (answer.status !== 200) throw new Error(`the feed answered ${answer.status}: ${await answer.text()}`);
    const { messages } = feedPage.parse(await answer.json());
    if (messages.length === 0) return;
    messages.forEach((told) => inbox.takeFromFeed(told));
  }
};
