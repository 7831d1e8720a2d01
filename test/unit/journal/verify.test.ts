import { describe, expect, it } from 'vitest';
import { fromEventItem, toEventItem } from '../../../shared/journal/event-item.ts';
import { emptyHead, linkHash } from '../../../shared/journal/hash-chain.ts';
import { createVerify } from '../../../shared/journal/verify.ts';
import { aChain, aProject } from '../../builders/events.ts';
import { readFrom, tamperingIsFound } from './chain-property.ts';

const stored = (length: number) =>
  aChain(length).map((linked) => fromEventItem(toEventItem(aProject, linked)));

describe('verification', () => {
  it('finds any tampering of any byte, any removal and any exchange, at its number', async () => {
    await expect(tamperingIsFound(createVerify)).resolves.toBeUndefined();
  });

  it('takes an empty chain for sound', async () => {
    expect(await createVerify(readFrom([]))(aProject)).toEqual({ valid: true, events: 0, head: emptyHead });
  });

  it('finds an event whose body was rewritten together with its hash, at the next one', async () => {
    const chain = stored(3).map((event, index) => {
      if (index !== 1) return event;
      const body = event.body.replace('project-changed', 'project-checked');
      return { ...event, type: 'project-checked', body, hash: linkHash(stored(1)[0]?.hash ?? '', body) };
    });
    expect(await createVerify(readFrom(chain))(aProject)).toMatchObject({
      valid: false,
      firstBroken: 3,
      fault: 'hash',
    });
  });

  it('finds an end that was cut off by what was witnessed', async () => {
    const hash = stored(5)[4]?.hash ?? '';
    expect(await createVerify(readFrom(stored(3)))(aProject, { number: 5, hash })).toMatchObject({
      valid: false,
      firstBroken: 4,
      fault: 'truncated',
      events: 3,
    });
  });

  it('finds a chain that was written anew by what was witnessed', async () => {
    const verification = await createVerify(readFrom(stored(3)))(aProject, {
      number: 2,
      hash: 'f'.repeat(64),
    });
    expect(verification).toMatchObject({ valid: false, firstBroken: 2, fault: 'rewritten', events: 3 });
  });

  it('refuses a body that is not the canonical text, though its hash is right', async () => {
    const [event] = stored(1);
    if (event === undefined) throw new Error('no event');
    const body = ` ${event.body}`;
    const chain = [{ ...event, body, hash: linkHash(emptyHead.hash, body) }];
    expect(await createVerify(readFrom(chain))(aProject)).toMatchObject({
      valid: false,
      firstBroken: 1,
      fault: 'body',
    });
  });

  it('ends on items whose keys are no numbers', async () => {
    const [event] = stored(1);
    if (event === undefined) throw new Error('no event');
    const read = () => Promise.resolve({ events: [{ ...event, key: 'EVENT#00000000ab' }], more: true });
    expect(await createVerify(read)(aProject)).toMatchObject({ valid: false, firstBroken: 1, fault: 'gap' });
  });
});
