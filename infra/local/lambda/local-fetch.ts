const loopback = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Sends what leaves the machine to the endpoint's own internet, which answers for the token issuer and nobody else. */
export const installLocalFetch = (endpoint: string): void => {
  const realFetch = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const asked = new URL(input instanceof Request ? input.url : input);
    if (loopback.has(asked.hostname)) return realFetch(input, init);
    const scheme = asked.protocol.slice(0, -1);
    const inside = new URL(
      `${endpoint}/_local/internet/${scheme}/${asked.host}${asked.pathname}${asked.search}`,
    );
    return realFetch(input instanceof Request ? new Request(inside, input) : inside, init);
  };
};
