import { timingSafeEqual } from 'node:crypto';
import type { Identities, Principal } from '../iam/identities.ts';
import { canonicalRequest, queryPairs, sha256, signatureOf } from './canonical-request.ts';
import type { RawRequest } from './raw-request.ts';
import { type Signature, readSignature } from './read-signature.ts';
import { type SignatureProblem, signatureError } from './signature-error.ts';

export type Verdict =
  | { readonly kind: 'verified'; readonly principal: Principal; readonly signature: Signature }
  | { readonly kind: 'refused'; readonly status: number; readonly code: string; readonly message: string };

interface Parts {
  readonly identities: Pick<Identities, 'find'>;
  readonly region: string;
  readonly now: () => number;
}

const skew = 5 * 60_000;

const momentOf = (stamp: string): number =>
  Date.parse(stamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));

const compact = (moment: number): string => new Date(moment).toISOString().replaceAll(/[-:]|\.\d+/g, '');

/** S3 signs what the client declares and compares it with the body afterwards; the others sign the body's hash. */
const payloadHash = (request: RawRequest, { form, scope }: Signature): string => {
  if (scope.service !== 's3') return sha256(request.body);
  const declared = request.headers.get('x-amz-content-sha256')?.[0];
  if (declared !== undefined) return declared;
  const inQuery = queryPairs(request.rawQuery).find(([name]) => name === 'X-Amz-Content-Sha256')?.[1];
  return inQuery ?? (form === 'query' ? 'UNSIGNED-PAYLOAD' : sha256(request.body));
};

const same = (left: string, right: string): boolean =>
  left.length === right.length && timingSafeEqual(Buffer.from(left), Buffer.from(right));

/** S3 checks times itself, with its own limits and answers. */
const untimely = ({ form, stamp, expires, scope }: Signature, now: number): SignatureProblem | undefined => {
  const moment = momentOf(stamp);
  if (Number.isNaN(moment)) return { kind: 'incomplete', message: `Date is not valid: ${stamp}` };
  if (scope.service === 's3') return undefined;
  if (moment > now + skew)
    return {
      kind: 'wrong',
      message: `Signature not yet current: ${stamp} is still later than ${compact(now + skew)}`,
    };
  const ends = moment + (form === 'query' ? Math.min(expires ?? 0, 604_800) * 1000 : skew);
  if (!(now <= ends))
    return {
      kind: 'wrong',
      message: `Signature expired: ${stamp} is now earlier than ${compact(now - (ends - moment))}`,
    };
  return undefined;
};

export const createVerifySignature =
  ({ identities, region, now }: Parts) =>
  (request: RawRequest, service: string): Verdict => {
    const refuse = (problem: SignatureProblem): Verdict => ({
      kind: 'refused',
      ...signatureError(service, problem),
    });
    const found = readSignature(request);
    if (found.kind === 'absent') return refuse({ kind: 'missing' });
    if (found.kind === 'malformed')
      return refuse({ kind: 'incomplete', message: found.message, form: found.form });
    const { signature } = found;
    if (signature.scope.region !== region)
      return refuse({
        kind: 'scope',
        message: `Credential should be scoped to a valid region: '${region}', not '${signature.scope.region}'.`,
      });
    if (signature.scope.service !== service)
      return refuse({
        kind: 'scope',
        message: `Credential should be scoped to correct service: '${service}'.`,
      });
    const known = identities.find(signature.accessKeyId);
    if (!known) return refuse({ kind: 'unknown-key' });
    if (signature.token !== known.credentials.sessionToken) return refuse({ kind: 'wrong-token' });
    const late = untimely(signature, now());
    if (late) return refuse(late);
    if (service !== 's3' && !signature.signedHeaders.includes('host'))
      return refuse({
        kind: 'wrong',
        message: "'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.",
      });
    let canonical: string;
    try {
      canonical = canonicalRequest(
        request,
        service,
        signature.signedHeaders,
        payloadHash(request, signature),
      );
    } catch {
      return refuse({ kind: 'incomplete', message: "Couldn't parse the specified URI." });
    }
    const expected = signatureOf(
      known.credentials.secretAccessKey,
      signature.stamp,
      signature.scope,
      canonical,
    );
    if (!same(expected, signature.signature)) return refuse({ kind: 'wrong' });
    return { kind: 'verified', principal: known.principal, signature };
  };
