import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { asRecord } from './as-record.ts';
import { TemplateError } from './template-error.ts';

export interface Assets {
  /** Region that the synthesiser wrote down; absent when the stack is not bound to one. */
  readonly region: string | undefined;
  path(s3Key: string): string;
}

const isRegion = (region: unknown): region is string =>
  typeof region === 'string' && /^[a-z]{2}(-[a-z]+)+-\d$/.test(region);

/** Reads the asset manifest beside a template: which folder stands for which object key. */
export const loadAssets = (path: string): Assets => {
  const folder = dirname(path);
  const paths = new Map<string, string>();
  let region: string | undefined;
  const manifest = existsSync(path) ? asRecord(JSON.parse(readFileSync(path, 'utf8'))) : {};
  for (const file of Object.values(asRecord(manifest['files'])).map(asRecord)) {
    const source = asRecord(file['source']);
    for (const destination of Object.values(asRecord(file['destinations'])).map(asRecord)) {
      paths.set(String(destination['objectKey']), join(folder, String(source['path'])));
      if (isRegion(destination['region'])) region = destination['region'];
    }
  }
  return {
    region,
    path(s3Key) {
      const found = paths.get(s3Key);
      if (found === undefined) throw new TemplateError(`no asset ${s3Key} in ${path}`);
      if (!existsSync(found)) throw new TemplateError(`the asset ${s3Key} lies not in ${found}`);
      return found;
    },
  };
};
