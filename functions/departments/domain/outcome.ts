/** How one attempt ended. */
export type Outcome =
  | { readonly kind: 'answered'; readonly status: number }
  /** The guard let nothing out: `address-link-local`, `port-not-allowed`. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** No answer: `dns`, `connect`, `certificate`, `timeout`, `broken-off`. */
  | { readonly kind: 'failed'; readonly reason: string }
  /** Whoever made the attempt never told. */
  | { readonly kind: 'unknown' };

export type Verdict = 'done' | 'pause' | 'retry';

/** 2xx is done, 410 says that nobody listens there any more, everything else (redirects too) is tried again. */
export const judgeOutcome = (outcome: Outcome): Verdict => {
  switch (outcome.kind) {
    case 'answered':
      if (outcome.status >= 200 && outcome.status <= 299) return 'done';
      return outcome.status === 410 ? 'pause' : 'retry';
    case 'refused':
    case 'failed':
    case 'unknown':
      return 'retry';
  }
};
