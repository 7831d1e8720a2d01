import { countyName } from './county-name.ts';
import { readCounty } from './read-county.ts';
import type { County, CountyFile } from './schema.ts';

export type Selection =
  | { readonly kind: 'selected'; readonly counties: readonly County[] }
  | { readonly kind: 'refused'; readonly faults: readonly string[] };

/** Picks one county by name, or `all`, and reads what it picked. */
export const selectCounties = (files: readonly CountyFile[], wanted: string): Selection => {
  const chosen = wanted === 'all' ? files : files.filter((file) => countyName(file) === wanted);
  if (chosen.length === 0) {
    const known = files.map(countyName).join(', ');
    return {
      kind: 'refused',
      faults: [`GROUNDBREAK_COUNTY = "${wanted}" names no county; choose one of ${known}, all`],
    };
  }
  const counties: County[] = [];
  const faults: string[] = [];
  for (const file of chosen) {
    const reading = readCounty(file);
    if (reading.kind === 'read') counties.push(reading.county);
    else faults.push(...reading.faults.map((fault) => `county ${countyName(file)}: ${fault}`));
  }
  return faults.length === 0 ? { kind: 'selected', counties } : { kind: 'refused', faults };
};
