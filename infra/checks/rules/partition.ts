import { flatten } from '../flatten.ts';
import { isRecord } from '../as-record.ts';
import type { Rule } from '../rule.ts';

const servicePrincipal = /^[a-z0-9-]+(\.[a-z0-9-]+)*\.amazonaws\.com$/;
const intrinsics = ['Ref', 'Fn::GetAtt', 'Fn::Sub', 'Fn::Join'];

interface Text {
  readonly path: readonly string[];
  readonly text: string;
}

const texts = (value: unknown, path: readonly string[]): readonly Text[] => {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((inner) => texts(inner, path));
  if (!isRecord(value)) return [];
  if (Object.keys(value).some((key) => intrinsics.includes(key))) return [{ path, text: flatten(value) }];
  return Object.entries(value).flatMap(([key, inner]) => [
    ...texts(inner, [...path, key]),
    { path, text: key },
  ]);
};

const isFault = ({ path, text }: Text): boolean => {
  if (/\barn:aws[a-z-]*:/.test(text)) return true;
  if (!text.includes('amazonaws.com')) return false;
  const names = path.includes('Principal') || path.includes('AllowedPrincipals');
  return text.includes('amazonaws.com.cn') || !(names && servicePrincipal.test(text));
};

export const partition: Rule = {
  codes: ['partition'],
  check: (template) =>
    [
      ...Object.entries(template.Resources).map(([id, { Properties }]) => ({
        subject: id,
        value: Properties,
      })),
      ...Object.entries(template.Outputs ?? {}).map(([id, { Value }]) => ({
        subject: `output ${id}`,
        value: Value,
      })),
    ].flatMap(({ subject, value }) =>
      texts(value, [])
        .filter(isFault)
        .map(({ path, text }) => ({
          rule: 'partition',
          subject,
          what: `${path.join('.')} holds a partition or suffix written by hand: ${text.slice(0, 100)}`,
          remedy: 'use AWS::Partition and AWS::URLSuffix, or formatArn',
        })),
    ),
};
