type WriteCallback = (error?: Error | null) => void;

/** Hands every whole line that this thread prints to `line`. */
export const captureOutput = (line: (text: string) => void): void => {
  for (const stream of [process.stdout, process.stderr]) {
    let rest = '';
    stream.write = (
      chunk: Uint8Array | string,
      encoding?: BufferEncoding | WriteCallback,
      callback?: WriteCallback,
    ) => {
      rest += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
      const lines = rest.split('\n');
      rest = lines.pop() ?? '';
      lines.filter((text) => text !== '').forEach(line);
      const done = typeof encoding === 'function' ? encoding : callback;
      done?.();
      return true;
    };
  }
};
