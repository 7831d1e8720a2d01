import type { SigningKey } from './key-ring.ts';

/** Seconds that the timestamp of a callback may lie before or after our clock. */
export const toleranceSeconds = 300;

export interface SignedCallback {
  /** Lower-cased names. */
  readonly headers: Readonly<Record<string, string>>;
  /** As it arrived: parsing and writing it again would change what was signed. */
  readonly rawBody: string;
}

export interface CallbackPorts {
  /** Whether this is the signature of `<id>.<timestamp>.<body>` by the secret. */
  readonly fits: (
    signature: string,
    signed: { readonly id: string; readonly timestamp: number; readonly body: string },
    secret: string,
  ) => boolean;
}

export type CallbackVerdict =
  | {
      readonly kind: 'genuine';
      readonly webhookId: string;
      readonly keyId: string;
      /** Milliseconds since the epoch, as the sender says. */
      readonly claimedAt: number;
    }
  /** All are 401. `expired`: rightly signed, but not within the tolerance of our clock. */
  | {
      readonly kind: 'refused';
      readonly code: 'auth.signature-missing' | 'auth.signature-invalid' | 'auth.signature-expired';
      /** Well formed, but no key of these fits: a newer one might. */
      readonly fitsNoKey: boolean;
    };

const refused = (
  code: Extract<CallbackVerdict, { kind: 'refused' }>['code'],
  fitsNoKey = false,
): CallbackVerdict => ({ kind: 'refused', code, fitsNoKey });

// A full stop in the id would let one signature stand for two messages.
const idForm = /^[\x21-\x2d\x2f-\x7e]{1,200}$/;
const timestampForm = /^[1-9]\d{0,11}$/;
const mostSignatures = 10;

/**
 * Whether a callback was signed by a living key of the department. A department without keys is answered as one with
 * another key, so that nobody learns which have one. What was seen before is told by `webhook-id`, not here.
 */
export const judgeCallback =
  ({ fits }: CallbackPorts) =>
  ({ headers, rawBody }: SignedCallback, keys: readonly SigningKey[], now: number): CallbackVerdict => {
    const id = headers['webhook-id'];
    const timestampText = headers['webhook-timestamp'];
    const signatureText = headers['webhook-signature'];
    if (!id || !timestampText || !signatureText) return refused('auth.signature-missing');
    const signatures = signatureText.split(' ');
    if (!idForm.test(id) || !timestampForm.test(timestampText) || signatures.length > mostSignatures)
      return refused('auth.signature-invalid');
    const timestamp = Number(timestampText);
    const signed = { id, timestamp, body: rawBody };
    const key = keys.find(({ secret }) => signatures.some((signature) => fits(signature, signed, secret)));
    if (key === undefined) return refused('auth.signature-invalid', true);
    if (Math.abs(Math.floor(now / 1_000) - timestamp) > toleranceSeconds)
      return refused('auth.signature-expired');
    return { kind: 'genuine', webhookId: id, keyId: key.keyId, claimedAt: timestamp * 1_000 };
  };
