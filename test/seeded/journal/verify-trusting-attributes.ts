import { createVerify } from '../../../shared/journal/verify.ts';

/** Hashes what the items say of themselves, and compares nothing else of them with the body that was hashed. */
export const verifyTrustingAttributes: typeof createVerify = (readStored) =>
  createVerify(async (chain, after, limit) => {
    const page = await readStored(chain, after, limit);
    const events = page.events.map((stored) => {
      try {
        const body: { type: string; recordedAt: string } = JSON.parse(stored.body);
        return { ...stored, project: chain, type: body.type, recordedAt: body.recordedAt };
      } catch {
        return stored;
      }
    });
    return { ...page, events };
  });
