import { allCounties } from '../counties/all-counties.ts';
import { countyName } from '../counties/county-name.ts';
import type { CountyFile } from '../counties/schema.ts';
import { flatten } from './flatten.ts';
import type { CheckContext } from './check-context.ts';
import { documentAnchors } from './document-anchors.ts';
import { pinnedLogicalIds } from './pinned-logical-ids.ts';
import type { Template } from './template.ts';

const accountContext = { county: 'account', kind: 'account', partition: 'aws', production: false } as const;

const proven = ({ traits = {} }: CountyFile): ReadonlySet<string> =>
  new Set(
    [traits.architecture, traits.runtime, traits.tracing === true ? 'tracing' : undefined].filter(
      (trait) => trait !== undefined,
    ),
  );

/**
 * What the rules must know beside the template. The template names its county in the output `CountyName`; without
 * one it is the stack of an account.
 * @throws when it names a county that is not in `infra/counties`.
 */
export const templateContext = (template: Template, text: string, counties = allCounties): CheckContext => {
  const shared = { anchors: documentAnchors(), bytes: Buffer.byteLength(text) };
  const name = template.Outputs?.['CountyName']?.['Value'];
  if (name === undefined)
    return { ...accountContext, ...shared, proven: new Set(), pinned: pinnedLogicalIds.account };
  const file = counties.find((one) => countyName(one) === name);
  if (file === undefined)
    throw new Error(`The template is of the county ${flatten(name)}, which is not in infra/counties`);
  return {
    ...shared,
    county: countyName(file),
    kind: 'county',
    partition: file.partition,
    production: file.data === 'retain',
    proven: proven(file),
    pinned: pinnedLogicalIds.county,
  };
};
