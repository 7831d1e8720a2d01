import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { asRecord } from '../template/as-record.ts';

export type Handler = (event: unknown, context: unknown) => unknown;

const isHandler = (value: unknown): value is Handler => typeof value === 'function';

const runtimeError = (name: string, message: string): Error => Object.assign(new Error(message), { name });

const importBundle = async (file: string): Promise<Readonly<Record<string, unknown>>> => {
  try {
    const bundle: unknown = await import(pathToFileURL(file).href);
    return { ...asRecord(bundle) };
  } catch (error) {
    if (error instanceof SyntaxError) throw runtimeError('Runtime.UserCodeSyntaxError', String(error));
    const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND')
      throw runtimeError('Runtime.ImportModuleError', String(error));
    throw error;
  }
};

/** Imports `<folder>/<module>.mjs` and answers the export that the Handler property names. */
export const loadHandler = async (folder: string, handler: string): Promise<Handler> => {
  const dot = handler.lastIndexOf('.');
  if (dot < 1) throw runtimeError('Runtime.MalformedHandlerName', 'Bad handler');
  const name = handler.slice(0, dot);
  const file = ['.mjs', '.js', '.cjs']
    .map((end) => join(folder, name + end))
    .find((path) => existsSync(path));
  if (file === undefined)
    throw runtimeError('Runtime.ImportModuleError', `Error: Cannot find module '${name}'`);
  const found = (await importBundle(file))[handler.slice(dot + 1)];
  if (found === undefined)
    throw runtimeError('Runtime.HandlerNotFound', `${handler} is undefined or not exported`);
  if (!isHandler(found)) throw runtimeError('Runtime.HandlerNotFound', `${handler} is not a function`);
  return found;
};
