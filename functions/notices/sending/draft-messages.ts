import { nationalCatalogue } from '../../../shared/catalogue/catalogue.ts';
import type { Contacts } from '../domain/contacts.ts';
import { type Message, newMessage } from '../domain/message.ts';
import type { NoticeCounty } from '../domain/notice-county.ts';
import type { Notice } from '../domain/notice.ts';
import { paperTitle } from '../domain/paper-title.ts';
import { respondText } from '../document/respond-text.ts';

/** What somebody reads on a telephone: which paper, about what, what to do by when. Nobody is named. */
export const messageText = (one: Notice, { name }: Pick<NoticeCounty, 'name'>): string => {
  const items = one.cases.map(({ item }) => nationalCatalogue.items.get(item)?.name.zh ?? item);
  return [
    `【${name}工程审批】您有一份${paperTitle(one.kind, one.cases[0]?.item).zh}（${one.number}），事项：${items.join('、')}。`,
    one.respond === undefined ? '' : respondText(one.respond),
    '请登录系统查阅全文。',
  ].join('');
};

/** The messages of a paper, one for each channel that its owner has registered. */
export const draftMessages = (
  one: Notice,
  about: {
    readonly county: Pick<NoticeCounty, 'name'>;
    readonly contacts: Contacts | undefined;
    readonly now: number;
  },
): readonly Message[] =>
  (about.contacts?.channels ?? []).map((channel) =>
    newMessage(
      { key: `${one.number}#${channel}`, channel, owner: one.owner, text: messageText(one, about.county) },
      about.now,
    ),
  );
