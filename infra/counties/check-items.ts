import { nationalCatalogue } from '../../shared/catalogue/catalogue.ts';
import { type CatalogueItem, isFact, type Limit } from '../../shared/catalogue/catalogue-item.ts';
import type { Approvals } from './approvals-schema.ts';
import type { CountyFault } from './county-fault.ts';

type ItemPath = readonly (string | number)[];

const units = { 'working-days': 'working days', days: 'days', 'working-hours': 'working hours' } as const;
const shown = ({ value, unit, from }: Limit): string => `${value} ${units[unit]} from ${from}`;

const isFiled = (item: CatalogueItem): boolean => !isFact(item) && item.inside === undefined;

/** Faults of a name that must be an item that is filed and that the county file decides. */
export const unknownItem = (path: ItemPath, id: string, { items }: Approvals): readonly CountyFault[] => {
  const fault = (message: string): readonly CountyFault[] => [{ path, input: id, message }];
  const item = nationalCatalogue.items.get(id);
  if (item === undefined) return fault('is no item of the catalogue; correct its number');
  if (!isFiled(item)) return fault('is recorded or handled inside another item and never filed; remove it');
  return items[id] === undefined ? fault('is an item that nobody decides; add it to items') : [];
};

const tooLong = (
  path: ItemPath,
  id: string,
  value: number,
  { unit, from }: Approvals['items'][string],
): readonly CountyFault[] => {
  const statutory: Limit | undefined = nationalCatalogue.items.get(id)?.statutory;
  if (statutory === undefined || statutory.unit !== unit || statutory.from !== from) return [];
  const message = `is longer than the ${shown(statutory)} of ${statutory.basis}; promise ${statutory.value} or less`;
  return value > statutory.value ? [{ path, input: value, message }] : [];
};

const unsafe = (id: string, { tacit }: Approvals['items'][string]): readonly CountyFault[] => {
  if (tacit === undefined || nationalCatalogue.items.get(id)?.safety !== true) return [];
  const message = 'approves by default what concerns public safety, ecology, life or property; remove it';
  return [{ path: ['items', id, 'tacit'], input: tacit.basis, message }];
};

/** Who decides what, by when, held against catalogue and statutes. */
export const checkItems = (
  approvals: Approvals,
  departments: ReadonlySet<string>,
): readonly CountyFault[] => {
  const { catalogueVersion, items, flows } = approvals;
  const faults: CountyFault[] = [];
  if (catalogueVersion !== nationalCatalogue.version) {
    const message = `is not the catalogue of this release; check the items and write ${nationalCatalogue.version}`;
    faults.push({ path: ['catalogueVersion'], input: catalogueVersion, message });
  }
  for (const item of nationalCatalogue.items.values()) {
    if (!isFiled(item) || items[item.id] !== undefined) continue;
    const message = `is missing: nobody decides ${item.name.en}; name a department, or write handled: false`;
    faults.push({ path: ['items', item.id], input: undefined, message });
  }
  for (const [id, item] of Object.entries(items)) {
    faults.push(...unknownItem(['items', id], id, approvals));
    faults.push(...tooLong(['items', id, 'promised'], id, item.promised, item));
    faults.push(...unsafe(id, item));
    if (departments.has(item.by)) continue;
    const message = 'is no department of this county, so nobody decides; add the department or name another';
    faults.push({ path: ['items', id, 'by'], input: item.by, message });
  }
  for (const [type, { promised }] of Object.entries(flows)) {
    for (const [id, value] of Object.entries(promised)) {
      const path = ['flows', type, 'promised', id];
      const item = items[id];
      faults.push(...unknownItem(path, id, approvals));
      if (item !== undefined) faults.push(...tooLong(path, id, value, item));
    }
  }
  for (const [index, id] of approvals.parallel.entries())
    faults.push(...unknownItem(['parallel', index], id, approvals));
  return faults;
};
