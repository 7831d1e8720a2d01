import { shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import { type Day, dayOf } from '../../../shared/kernel/working-days/day.ts';
import type { DayMinute } from '../../../shared/kernel/working-days/office-hours.ts';

const shanghaiText = (moment: string): string => shanghaiIso(Date.parse(moment));

/** The Shanghai day of a moment, whatever offset it is written with. */
export const dayOfMoment = (moment: string): Day => dayOf(shanghaiText(moment).slice(0, 10));

export const minuteOfMoment = (moment: string): DayMinute => {
  const text = shanghaiText(moment);
  return {
    day: dayOf(text.slice(0, 10)),
    minute: Number(text.slice(11, 13)) * 60 + Number(text.slice(14, 16)),
  };
};
