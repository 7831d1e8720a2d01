import { Webhook } from 'standardwebhooks';
import type { ReceiverReport } from './receiver-messages.ts';
import { toldMessage, type ToldMessage } from './told-message.ts';

/** What a department's system remembers. */
export interface Inbox {
  /** Verifies a delivery by any of its keys, as a system does during a rotation; false when none fits. */
  take(body: string, headers: Readonly<Record<string, string>>): boolean;
  addKey(secret: string): void;
  /** The newest key. @throws Error when there is none */
  currentKey(): string;
  knows(caseId: string): boolean;
  takeFromFeed(told: ToldMessage): void;
  lastOfFeed(): number;
  countDocument(): void;
  report(): Omit<ReceiverReport, 'department' | 'mode' | 'met'>;
}

export const createInbox = (): Inbox => {
  const keys: string[] = [];
  const messages = new Map<string, { id: string; number: number; type: string }>();
  const cases = new Map<string, 'delivery' | 'feed'>();
  const feed: number[] = [];
  let [verified, rejected, doubled, documents] = [0, 0, 0, 0];

  const verify = (body: string, headers: Readonly<Record<string, string>>): ToldMessage | undefined => {
    for (const key of keys) {
      try {
        return toldMessage.parse(new Webhook(key).verify(body, { ...headers }));
      } catch {
        continue;
      }
    }
    return undefined;
  };
  const hear = (caseId: string | null, from: 'delivery' | 'feed'): void => {
    if (caseId !== null && !cases.has(caseId)) cases.set(caseId, from);
  };

  return {
    take(body, headers) {
      const told = verify(body, headers);
      if (told === undefined) {
        rejected += 1;
        return false;
      }
      verified += 1;
      const id = headers['webhook-id'] ?? '';
      if (messages.has(id)) doubled += 1;
      else messages.set(id, { id, number: told.data.number, type: told.type });
      hear(told.data.caseId, 'delivery');
      return true;
    },
    addKey: (secret) => void keys.unshift(secret),
    currentKey() {
      const [key] = keys;
      if (key === undefined) throw new Error('the department has no key yet');
      return key;
    },
    knows: (caseId) => cases.has(caseId),
    takeFromFeed({ data }) {
      feed.push(data.number);
      hear(data.caseId, 'feed');
    },
    lastOfFeed: () => feed.at(-1) ?? 0,
    countDocument: () => void (documents += 1),
    report: () => ({
      verified,
      rejected,
      doubled,
      messages: [...messages.values()],
      feed: [...feed],
      cases: Object.fromEntries(cases),
      documents,
    }),
  };
};
