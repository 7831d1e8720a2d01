import { describe, expect, it } from 'vitest';
import { eachIsSentByItsClaim } from '../unit/departments/sending-property.ts';
import { feedIsWhole } from '../unit/departments/telling-property.ts';
import { claimWithoutCondition } from './departments/claim-without-condition.ts';
import { numberWithoutCondition } from './departments/number-without-condition.ts';
import { sendingBeforeRecording } from './departments/sending-before-recording.ts';
import { tellingWithoutOutbox } from './departments/telling-without-outbox.ts';

const red = /Property failed after \d+ tests/;

describe('"send a claimed delivery once, and nothing that is not on record" turns red for', () => {
  it('a claim that is written whoever has claimed since', async () => {
    await expect(eachIsSentByItsClaim(claimWithoutCondition, 1_000)).rejects.toThrow(red);
  });

  it('a sender that sends before its claim is on record', async () => {
    await expect(eachIsSentByItsClaim(sendingBeforeRecording, 1_000)).rejects.toThrow(red);
  });
});

describe('"leave the feed whole and everything in it on its way" turns red for', () => {
  it('a number that is taken whether or not another message has it', async () => {
    await expect(feedIsWhole(numberWithoutCondition, 1_000)).rejects.toThrow(red);
  });

  it('a consumer that puts deliveries on the queue without an outbox', async () => {
    await expect(feedIsWhole(tellingWithoutOutbox, 1_000)).rejects.toThrow(red);
  });
});
