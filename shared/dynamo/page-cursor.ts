import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { DomainError } from '../kernel/domain-error.ts';
import { sha256 } from '../kernel/sha256.ts';

type KeyRule = { readonly equals: string } | { readonly startsWith: string };

/** The query that a cursor belongs to: its name and filters, and what each member of its last key must look like. */
export interface CursorScope {
  /** Operation and every filter that shapes the answer: `listProjects?state=open`. */
  readonly query: string;
  /** All key members of table and index, in a fixed order. */
  readonly members: Readonly<Record<string, KeyRule>>;
}

export interface PageCursor {
  /** The opaque text for the next page; undefined on the last one. */
  encode(lastKey: Readonly<Record<string, AttributeValue>> | undefined): string | undefined;
  /** The start key. Throws `request.invalid` (400) when the text is not a cursor of this query. */
  decode(text: string | undefined): Record<string, AttributeValue> | undefined;
}

const fits = (rule: KeyRule, value: string): boolean =>
  'equals' in rule ? value === rule.equals : value.startsWith(rule.startsWith);

const refused = (): DomainError =>
  new DomainError('request.invalid', {}, [
    { path: '/query/cursor', code: 'cursor', message: 'not a cursor of this query' },
  ]);

const parse = (text: string): unknown => {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
};

/**
 * Cursors of one query. They hold keys only, no secret, and are not signed: what comes back is checked to the letter,
 * so a cursor of another query, partition or filter is refused instead of reaching DynamoDB.
 */
export const createPageCursor = (scope: CursorScope): PageCursor => {
  const names = Object.keys(scope.members);
  const binding = sha256(scope.query).slice(0, 12);
  const write = (values: readonly string[]): string =>
    Buffer.from(JSON.stringify([binding, ...values]), 'utf8').toString('base64url');
  return {
    encode: (lastKey) => lastKey && write(names.map((name) => lastKey[name]?.S ?? '')),
    decode: (text) => {
      if (text === undefined) return undefined;
      const parts = parse(text);
      if (!Array.isArray(parts) || parts.length !== names.length + 1) throw refused();
      const values = parts.slice(1).map((part: unknown) => (typeof part === 'string' ? part : ''));
      if (write(values) !== text) throw refused();
      const start: Record<string, AttributeValue> = {};
      names.forEach((name, index) => {
        const [rule, value] = [scope.members[name], values[index] ?? ''];
        if (rule === undefined || value === '' || !fits(rule, value)) throw refused();
        start[name] = { S: value };
      });
      return start;
    },
  };
};
