import library from 'chinese-days';

const almanac: Pick<typeof library, 'isWorkday' | 'getSolarDateFromLunar' | 'getSolarTermDate'> = library;

/** Worked or off by the notices, as others keep them. */
export const isWorkedElsewhere = (date: string): boolean => almanac.isWorkday(date);

/** The date of a lunar month and day, `08-15`, of a year. */
export const lunarElsewhere = (year: number, monthAndDay: string): string =>
  almanac.getSolarDateFromLunar(`${year}-${monthAndDay}`).date;

export const qingmingElsewhere = (year: number): string =>
  almanac.getSolarTermDate(year, 4, 'pure_brightness');
