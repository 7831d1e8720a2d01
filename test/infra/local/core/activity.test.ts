import { describe, expect, it } from 'vitest';
import { createActivity } from '../../../../infra/local/create-activity.ts';

describe('settled', () => {
  it('waits until every mark is closed and every probe idle', async () => {
    const activity = createActivity({ dueNow: () => 0 });
    let visible = 2;
    activity.probe('queue', () => (visible > 0 ? `${visible--} visible` : undefined));
    const close = activity.begin('invoke Writer');
    let settled = false;
    const waiting = activity.settled().finally(() => {
      settled = true;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(settled).toBe(false);
    close();
    await waiting;
    expect(visible).toBe(0);
  });

  it('looks twice: work that begins and ends between two looks counts', async () => {
    const activity = createActivity({ dueNow: () => 0 });
    let looks = 0;
    activity.probe('stream', async () => {
      looks += 1;
      if (looks === 1) activity.begin('a short call')();
      return undefined;
    });
    await activity.settled();
    expect(looks).toBe(3);
  });

  it('waits for due timers', async () => {
    let due = 3;
    const activity = createActivity({ dueNow: () => due-- });
    await activity.settled();
    expect(due).toBeLessThan(0);
  });

  it('names what is busy when it gives up', async () => {
    const activity = createActivity({ dueNow: () => 0, limit: 20 });
    activity.begin('invoke Writer');
    await expect(activity.settled()).rejects.toThrow('not settled within 0.02 s, busy: invoke Writer');
  });

  it('names the probe that stays busy', async () => {
    const activity = createActivity({ dueNow: () => 0, limit: 20 });
    activity.probe('failures queue', () => '1 visible message');
    await expect(activity.settled()).rejects.toThrow('failures queue: 1 visible message');
  });
});
