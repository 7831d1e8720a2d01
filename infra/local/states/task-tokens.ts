import { randomBytes } from 'node:crypto';
import type { Json } from './json.ts';

export interface TokenHandlers {
  succeed(output: Json): void;
  fail(error: string | undefined, cause: string | undefined): void;
  beat(): void;
}

export type TokenState =
  | { readonly kind: 'open'; readonly handlers: TokenHandlers }
  | { readonly kind: 'closed' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'malformed' };

/** The tokens that tasks wait on. A closed one is remembered, so that a late signal is told so. */
export interface TaskTokens {
  create(): string;
  open(token: string, handlers: TokenHandlers): () => void;
  find(token: string): TokenState;
  clear(): void;
}

const shape = /^AQ[A-Za-z0-9_-]{94}$/u;

export const createTaskTokens = (): TaskTokens => {
  const open = new Map<string, TokenHandlers>();
  const closed = new Set<string>();
  return {
    create: () => `AQ${randomBytes(72).toString('base64url').slice(0, 94)}`,
    open(token, handlers) {
      open.set(token, handlers);
      return () => {
        open.delete(token);
        closed.add(token);
      };
    },
    find(token) {
      const handlers = open.get(token);
      if (handlers !== undefined) return { kind: 'open', handlers };
      if (closed.has(token)) return { kind: 'closed' };
      return { kind: shape.test(token) ? 'unknown' : 'malformed' };
    },
    clear() {
      open.clear();
      closed.clear();
    },
  };
};
