import { dayOf, weekdayOf } from '../../../shared/kernel/working-days/day.ts';
import type { ProofDay } from '../domain/case-proof.ts';
import { stopKinds, stopTypes } from '../domain/case-stop.ts';
import { dayOwnerNames } from '../domain/day-owner.ts';
import type { ShownClock } from '../domain/show-clock.ts';
import { reasonTexts, weekdays } from './clock-texts.ts';
import { html, type Markup, nothing } from './markup.ts';

const stopName = (type: string): string => {
  const known = stopTypes.find((one) => one === type);
  return known === undefined ? type : stopKinds[known].name.zh;
};

const counted = (day: ProofDay, clock: 'promise' | 'statute'): string => {
  const { counted: counts, used } = day;
  if (counts[clock] === null) return '';
  return counts[clock] ? String(used[clock]) : '–';
};

const rowClass = (day: ProofDay, today: string, dueDays: readonly (string | null)[]): string =>
  [
    day.stops.length > 0 ? 'held' : day.owner === null && !day.ahead ? 'off' : '',
    day.ahead ? 'ahead' : '',
    day.date === today ? 'today' : '',
    dueDays.includes(day.date) ? 'last' : '',
  ]
    .filter((name) => name !== '')
    .join(' ');

const dueNote = (day: ProofDay, { promise, statute }: ShownClock): Markup => {
  if (day.date === promise.due) return html` ◆承诺到期 <span class="en">promise due</span>`;
  return day.date === statute?.due ? html` ◆法定到期 <span class="en">statute due</span>` : nothing;
};

const row = (day: ProofDay, clock: ShownClock, notices: readonly string[]): Markup => {
  const weekday = weekdays[weekdayOf(dayOf(day.date))];
  const reason = reasonTexts[day.reason];
  const isSpecial = day.reason === 'holiday' || day.reason === 'working-weekend';
  const dueDays = [clock.promise.due, clock.statute?.due ?? null];
  return html`<tr class="${rowClass(day, clock.asOf.slice(0, 10), dueDays)}">
    <td class="date">${day.date} ${weekday?.zh ?? ''}<span class="en"> ${weekday?.en ?? ''}</span></td>
    <td>
      ${reason.zh}${isSpecial ? `[${notices.indexOf(day.source) + 1}]` : null}
      <span class="en">${reason.en}</span>${day.stops.map(
        ({ type }) => html` ‖${stopName(type)}`,
      )}${day.provisional ? html` 暂定<span class="en"> provisional</span>` : nothing}${dueNote(day, clock)}
    </td>
    <td class="n">${counted(day, 'promise')}</td>
    ${clock.statute === null ? nothing : html`<td class="n">${counted(day, 'statute')}</td>`}
    <td>
      ${day.owner === null ? '' : `${dayOwnerNames[day.owner].zh} ${day.totals[day.owner]}`}<span class="en">
        ${day.owner === null ? '' : dayOwnerNames[day.owner].en}</span
      >
    </td>
  </tr>`;
};

/** Each day after the receipt: why it counts or not for either clock, and whose it was, with running totals. */
export const dayTable = (clock: ShownClock, notices: readonly string[]): Markup =>
  clock.days.length === 0
    ? html`<p>尚未接件起算。<span class="en">Nothing is counted yet.</span></p>`
    : html`<table class="days">
        <thead>
          <tr>
            <th>日期<span class="en">date</span></th>
            <th>情况<span class="en">why</span></th>
            <th class="n">承诺<span class="en">promise</span></th>
            ${clock.statute === null ? nothing : html`<th class="n">法定<span class="en">statute</span></th>`}
            <th>归属（累计）<span class="en">whose, total</span></th>
          </tr>
        </thead>
        <tbody>
          ${clock.days.map((day) => row(day, clock, notices))}
        </tbody>
      </table>`;
