import { bindingStatutes } from '../counties/binding-statutes.ts';
import { countyName } from '../counties/county-name.ts';
import type { County } from '../counties/schema.ts';
import type { Limit } from '../../shared/catalogue/catalogue-item.ts';

const shown = ({ value, unit, from }: Limit): string => `${value} ${unit.replace('-', ' ')} from ${from}`;

/** What a synthesis says of a county's promises: for which start days a statute of another unit ends first. */
export const countyLines = (county: County): readonly string[] =>
  bindingStatutes(county)
    .filter(({ starts }) => starts.length > 0)
    .map(({ item, promised, statutory, starts }) => {
      const days = starts.map(([first, last]) => (first === last ? first : `${first}/${last}`)).join(', ');
      return `note ${countyName(county)} ${item}: promised ${shown(promised)}, but ${shown(statutory)} (${statutory.basis}) end first for a start on ${days}`;
    });
