import { describe, expect, it } from 'vitest';
import { eachIsSentByItsClaim } from './sending-property.ts';
import { feedIsWhole } from './telling-property.ts';

describe('consumers and senders that die, race and are told twice', () => {
  it('leave the feed whole and everything in it on its way', async () => {
    await expect(feedIsWhole((ports) => ports)).resolves.toBeUndefined();
  });

  it('send a claimed delivery once, and nothing that is not on record', async () => {
    await expect(eachIsSentByItsClaim(() => ({}))).resolves.toBeUndefined();
  });
});
