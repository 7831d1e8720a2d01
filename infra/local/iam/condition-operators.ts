import { BlockList } from 'node:net';
import { fillVariables, matchesPattern, type AccessContext } from './wildcard.ts';

/** Does the request's value fit the policy's? */
type Match = (value: string, wanted: string, context: AccessContext) => boolean;

export interface ConditionOperator {
  readonly matches: Match;
  /** StringNotEquals and its kin: true when no wanted value fits, and when the key is missing. */
  readonly negated: boolean;
}

const filled =
  (compare: (value: string, wanted: string) => boolean): Match =>
  (value, wanted, context) => {
    const text = fillVariables(wanted, context);
    return text !== undefined && compare(value, text);
  };

const numeric = (compare: (value: number, wanted: number) => boolean): Match =>
  filled((value, wanted) => compare(Number(value), Number(wanted)));

const moment = (text: string): number => (/^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text));

const dated = (compare: (value: number, wanted: number) => boolean): Match =>
  filled((value, wanted) => compare(moment(value), moment(wanted)));

const like: Match = (value, wanted, context) => matchesPattern(wanted, value, context);

const arnParts = (text: string): readonly string[] => text.split(/:(?![^{]*\})/);

const sixParts = (parts: readonly string[]): readonly string[] => [
  ...parts.slice(0, 5),
  parts.slice(5).join(':'),
];

const arn: Match = (value, wanted, context) => {
  const [values, patterns] = [arnParts(value), arnParts(wanted)];
  if (values.length < 6 || patterns.length < 6) return wanted === '*' && values.length >= 6;
  const found = sixParts(values);
  return sixParts(patterns).every((pattern, index) => matchesPattern(pattern, found[index] ?? '', context));
};

const ip: Match = filled((value, wanted) => {
  const [address = '', bits] = wanted.split('/');
  const family = address.includes(':') ? 'ipv6' : 'ipv4';
  const list = new BlockList();
  list.addSubnet(address, Number(bits ?? (family === 'ipv6' ? 128 : 32)), family);
  return list.check(value, value.includes(':') ? 'ipv6' : 'ipv4');
});

const equal = filled((value, wanted) => value === wanted);
const same = filled((value, wanted) => value.toLowerCase() === wanted.toLowerCase());
const yes = (matches: Match): ConditionOperator => ({ matches, negated: false });
const not = (matches: Match): ConditionOperator => ({ matches, negated: true });

const ordered = (name: string, by: typeof numeric): Readonly<Record<string, ConditionOperator>> => ({
  [`${name}Equals`]: yes(by((value, wanted) => value === wanted)),
  [`${name}NotEquals`]: not(by((value, wanted) => value === wanted)),
  [`${name}LessThan`]: yes(by((value, wanted) => value < wanted)),
  [`${name}LessThanEquals`]: yes(by((value, wanted) => value <= wanted)),
  [`${name}GreaterThan`]: yes(by((value, wanted) => value > wanted)),
  [`${name}GreaterThanEquals`]: yes(by((value, wanted) => value >= wanted)),
});

export const conditionOperators: Readonly<Record<string, ConditionOperator>> = {
  StringEquals: yes(equal),
  StringNotEquals: not(equal),
  StringEqualsIgnoreCase: yes(same),
  StringNotEqualsIgnoreCase: not(same),
  StringLike: yes(like),
  StringNotLike: not(like),
  ArnEquals: yes(arn),
  ArnLike: yes(arn),
  ArnNotEquals: not(arn),
  ArnNotLike: not(arn),
  Bool: yes(same),
  IpAddress: yes(ip),
  NotIpAddress: not(ip),
  ...ordered('Numeric', numeric),
  ...ordered('Date', dated),
};
