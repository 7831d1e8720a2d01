export type Json = string | number | boolean | null | Json[] | JsonObject;

export interface JsonObject {
  [name: string]: Json;
}

export const isArray = (value: Json | undefined): value is Json[] => Array.isArray(value);

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !isArray(value);

/** Rebuilds a value with every string in it changed. Names of members stay. */
export const mapStrings = (value: Json, change: (text: string) => Json): Json => {
  if (typeof value === 'string') return change(value);
  if (isArray(value)) return value.map((item) => mapStrings(item, change));
  if (isObject(value))
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, mapStrings(item, change)]));
  return value;
};
