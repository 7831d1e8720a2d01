import { synthesiseCounty } from '../synthesise-county.ts';
import type { Surroundings } from './surroundings.ts';

/** Uses the template that is given, or synthesises the county's and removes it afterwards. */
export const withTemplate = async <Result>(
  { template, county }: { readonly template: string | undefined; readonly county: string },
  { environment, signal }: Pick<Surroundings, 'environment' | 'signal'>,
  use: (template: string) => Promise<Result>,
): Promise<Result> => {
  if (template !== undefined) return use(template);
  const disposers: (() => void)[] = [];
  const onStart = (dispose: () => void): void => {
    disposers.push(dispose);
    signal.addEventListener('abort', dispose, { once: true });
  };
  try {
    const synthesised = await synthesiseCounty(county, environment, onStart);
    return await use(synthesised.template);
  } finally {
    for (const dispose of disposers) dispose();
  }
};
