import type { z } from 'zod';

/** Reads the county's API as one caller. */
export interface ApiReader {
  /** @throws Error naming the path when it does not answer 200 as the schema says */
  read<Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.output<Schema>>;
  /** A document behind a path that answers 303. @throws Error naming the path */
  document(path: string): Promise<Buffer>;
}

export const createApiReader = (url: string, token: string): ApiReader => {
  const ask = (path: string): Promise<Response> =>
    fetch(`${url}${path}`, { headers: { authorization: `Bearer ${token}` }, redirect: 'manual' });
  return {
    async read(path, schema) {
      const answer = await ask(path);
      const body = await answer.text();
      if (answer.status !== 200) throw new Error(`GET ${path} answered ${answer.status}: ${body}`);
      return schema.parse(JSON.parse(body));
    },
    async document(path) {
      const { status, headers } = await ask(path);
      const location = headers.get('location');
      if (status !== 303 || location === null) throw new Error(`GET ${path} answered ${status}`);
      // the address is signed; a token beside it would be refused
      const file = await fetch(location);
      if (file.status !== 200) throw new Error(`the document of ${path} answered ${file.status}`);
      return Buffer.from(await file.arrayBuffer());
    },
  };
};
