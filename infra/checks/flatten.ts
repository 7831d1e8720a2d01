import { asList, asRecord, isRecord } from './as-record.ts';

const attribute = (value: unknown): string =>
  typeof value === 'string' ? value : asList(value).map(flatten).join('.');

const substitute = (value: unknown): string => {
  const [text, variables] = typeof value === 'string' ? [value, {}] : asList(value);
  const known = asRecord(variables);
  return flatten(text).replaceAll(/\$\{([^!}][^}]*)\}/g, (whole, name: string) =>
    name in known ? flatten(known[name]) : whole,
  );
};

/** The string that an intrinsic makes, with references left as `${Id}` or `${Id.Attribute}` and unknowns as `${?}`. */
export const flatten = (value: unknown): string => {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (!isRecord(value)) return '${?}';
  if ('Ref' in value) return `\${${flatten(value['Ref'])}}`;
  if ('Fn::GetAtt' in value) return `\${${attribute(value['Fn::GetAtt'])}}`;
  if ('Fn::Sub' in value) return substitute(value['Fn::Sub']);
  if ('Fn::Join' in value) {
    const [separator, parts] = asList(value['Fn::Join']);
    return asList(parts).map(flatten).join(flatten(separator));
  }
  return '${?}';
};
