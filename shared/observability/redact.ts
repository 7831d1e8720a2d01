const removed = '[removed]';

/** Member names whose value is never logged, compared without case, hyphen and underscore. */
const secretName =
  /^(?:authorization|cookie|setcookie|phone|mobile|tel|telephone|mail|email|idnumber|idcard|apikey|privatekey|keymaterial)$|token|secret|password|credential|signature$/;

const secretTexts = [
  /\bBearer\s+\S+/gi,
  /\beyJ[\w-]{8,}\.[\w-]+(?:\.[\w-]*)?/g,
  /\bX-Amz-(?:Signature|Security-Token|Credential)=[^&\s"]+/gi,
  /\bwhsec_[A-Za-z0-9+/=]+/g,
  /(?<!\d)[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)/g,
  /(?<![\d-])1[3-9]\d{9}(?!\d)/g,
];

/** A text without tokens, signatures, citizens' numbers and mobile numbers. */
export const redactText = (text: string): string =>
  secretTexts.reduce((kept, pattern) => kept.replaceAll(pattern, removed), text);

/** A replacer for JSON.stringify: removes secrets and personal numbers by name and by pattern, at any depth. */
export const redact = (name: string, value: unknown): unknown => {
  if (secretName.test(name.toLowerCase().replaceAll(/[-_]/g, '')) && value !== undefined && value !== null)
    return removed;
  return typeof value === 'string' ? redactText(value) : value;
};
