import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { Item } from '../../../shared/dynamo/item.ts';

const separator = '\u0000';

/** Items by table and primary key. Tables come into being when they are written. */
export interface Tables {
  get(table: string | undefined, key: Item | undefined): Item | undefined;
  put(table: string | undefined, item: Item): void;
  delete(table: string | undefined, key: Item | undefined): void;
  /** Items of a table in order of their sort keys; of all or of those that are meant. */
  all(table: string | undefined, meant?: (item: Item) => boolean): Item[];
}

const keyText = (item: Item | undefined): string => {
  const [PK, SK] = [item?.['PK']?.S, item?.['SK']?.S];
  if (!PK || !SK) throw new Error('an item without PK and SK');
  return `${PK}${separator}${SK}`;
};

const bySortKey = (a: Item, b: Item): number =>
  Buffer.compare(Buffer.from(a['SK']?.S ?? ''), Buffer.from(b['SK']?.S ?? ''));

export const createTables = (): Tables => {
  const tables = new Map<string, Map<string, Item>>();
  const table = (name: string | undefined): Map<string, Item> => {
    if (name === undefined) throw new Error('a request without TableName');
    const found = tables.get(name) ?? new Map<string, Item>();
    tables.set(name, found);
    return found;
  };
  return {
    get: (name, key) => table(name).get(keyText(key)),
    put: (name, item) =>
      void table(name).set(keyText(item), structuredClone<Record<string, AttributeValue>>(item)),
    delete: (name, key) => void table(name).delete(keyText(key)),
    all: (name, meant = () => true) => [...table(name).values()].filter(meant).sort(bySortKey),
  };
};
