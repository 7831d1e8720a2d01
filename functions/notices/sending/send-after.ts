/**
 * Runs a call of the queue, then sends the messages that its transactions announced. A failure to send is no failure of
 * the call: the sweep takes it up.
 */
export const sendAfter =
  <Event, Answer>(
    handle: (event: Event) => Promise<Answer>,
    ports: {
      /** Takes what was announced since it was asked last. */
      readonly announced: () => readonly string[];
      readonly send: (key: string) => Promise<void>;
      readonly onError: (error: unknown, key: string) => void;
    },
  ) =>
  async (event: Event): Promise<Answer> => {
    const answer = await handle(event);
    for (const key of ports.announced()) {
      try {
        await ports.send(key);
      } catch (error) {
        ports.onError(error, key);
      }
    }
    return answer;
  };
