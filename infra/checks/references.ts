import { asList, isRecord } from './as-record.ts';

/** One use of a logical id; `attribute` is absent for Ref. */
export interface Reference {
  readonly id: string;
  readonly attribute?: string;
}

const split = (text: string): Reference => {
  const dot = text.indexOf('.');
  return dot < 0 ? { id: text } : { id: text.slice(0, dot), attribute: text.slice(dot + 1) };
};

const ofAttribute = (value: unknown): Reference => {
  if (typeof value === 'string') return split(value);
  const [id, ...attribute] = asList(value).map(String);
  return { id: id ?? '', attribute: attribute.join('.') };
};

const ofSubstitution = (value: unknown): readonly Reference[] => {
  const [text, variables] = typeof value === 'string' ? [value, undefined] : asList(value);
  const known = isRecord(variables) ? variables : {};
  const names = [...String(text).matchAll(/\$\{([^!}][^}]*)\}/g)].map((match) => match[1] ?? '');
  return [
    ...names.filter((name) => !(name in known)).map(split),
    ...Object.values(known).flatMap(references),
  ];
};

/** Every Ref, Fn::GetAtt and Fn::Sub name below a value, pseudo parameters included. */
export const references = (value: unknown): readonly Reference[] => {
  if (Array.isArray(value)) return value.flatMap(references);
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === 'Ref') return [{ id: String(inner) }];
    if (key === 'Fn::GetAtt') return [ofAttribute(inner)];
    if (key === 'Fn::Sub') return ofSubstitution(inner);
    return references(inner);
  });
};
