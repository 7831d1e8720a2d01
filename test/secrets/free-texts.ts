import type { JsonSchema } from '../fuzz/json-schema.ts';
import { isRecord } from '../builders/is-record.ts';

const isFree = (schema: JsonSchema): boolean =>
  schema.type === 'string' &&
  schema.pattern === undefined &&
  schema.enum === undefined &&
  schema.format === undefined;

/** A body with one of its free texts replaced, once for each; numbers of persons may stand in `personal` members. */
export const withEachFreeText = (
  schema: JsonSchema,
  value: unknown,
  text: string,
  personal: readonly string[],
): readonly unknown[] => {
  if (isFree(schema) && typeof value === 'string') return [text];
  if (Array.isArray(value))
    return value.flatMap((item: unknown, index) =>
      typeof schema.items === 'object'
        ? withEachFreeText(schema.items, item, text, personal).map((changed) => value.with(index, changed))
        : [],
    );
  if (!isRecord(value)) return [];
  return Object.entries(schema.properties ?? {}).flatMap(([name, member]) =>
    personal.includes(name)
      ? []
      : withEachFreeText(member, value[name], text, personal).map((changed) => ({
          ...value,
          [name]: changed,
        })),
  );
};
