import type { CalendarYear } from '../../../shared/kernel/working-days/calendar-year.ts';

/** The years that count: those of the release, each replaced by what the county has published. */
export const mergeYears = (
  released: readonly CalendarYear[],
  published: readonly CalendarYear[],
): readonly CalendarYear[] => {
  const years = new Map(released.map((year) => [year.year, year]));
  for (const year of published) years.set(year.year, year);
  return [...years.values()].sort((a, b) => a.year - b.year);
};

const content = ({ off, workingWeekends }: CalendarYear): string => JSON.stringify([off, workingWeekends]);

/** Years of the release that the county counts otherwise: the notice of each, for a warning that names both. */
export const differingYears = (
  released: readonly CalendarYear[],
  published: readonly CalendarYear[],
): readonly { readonly year: number; readonly released: string; readonly published: string }[] =>
  published.flatMap((ours) => {
    const theirs = released.find(({ year }) => year === ours.year);
    if (theirs === undefined || content(theirs) === content(ours)) return [];
    return [{ year: ours.year, released: theirs.source, published: ours.source }];
  });
