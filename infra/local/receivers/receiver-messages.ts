import type { ReceiverMode } from './receiver-mode.ts';

export interface ReceiversSetup {
  readonly clock: SharedArrayBuffer;
  readonly departments: readonly string[];
  /** Int32Array(1): requests that are being answered. */
  readonly busy: SharedArrayBuffer;
}

/** What a department's system is told to send. */
export interface CallbackOrder {
  readonly department: string;
  readonly caseId: string;
  readonly move: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** `webhook-id`; a new one when absent. */
  readonly id?: string;
  /** Base of the county's API, and a token of the department's system. */
  readonly api: string;
  readonly token: string;
}

export interface CallbackReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** What a department's system has got. */
export interface ReceiverReport {
  readonly department: string;
  readonly mode: ReceiverMode;
  /** Attempts that met each way of answering. */
  readonly met: Readonly<Partial<Record<ReceiverMode, number>>>;
  /** Deliveries whose signature held. */
  readonly verified: number;
  /** Deliveries whose signature did not. */
  readonly rejected: number;
  /** Verified deliveries whose `webhook-id` had come before. */
  readonly doubled: number;
  /** Messages by verified delivery, each once, in the order in which they came. */
  readonly messages: readonly { readonly id: string; readonly number: number; readonly type: string }[];
  /** Numbers of the feed, as far as it was read. */
  readonly feed: readonly number[];
  /** How it first heard of each case. */
  readonly cases: Readonly<Record<string, 'delivery' | 'feed'>>;
  /** Documents of cases that it fetched. */
  readonly documents: number;
}

export type ReceiverCommand =
  | { readonly kind: 'mode'; readonly department: string; readonly mode: ReceiverMode }
  | { readonly kind: 'key'; readonly department: string; readonly secret: string }
  | { readonly kind: 'callback'; readonly order: CallbackOrder }
  | { readonly kind: 'read-feed'; readonly department: string; readonly api: string; readonly token: string }
  | { readonly kind: 'report' }
  | { readonly kind: 'reset' };

/** What a command gives back. */
export interface ReceiverValue {
  readonly reply?: CallbackReply;
  readonly reports?: readonly ReceiverReport[];
}

export type ReceiversMessage =
  | { readonly kind: 'ready'; readonly ports: Readonly<Record<string, number>> }
  | { readonly kind: 'done'; readonly id: number; readonly value: ReceiverValue }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };
