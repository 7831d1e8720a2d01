import { stopKinds, stopTypes } from '../domain/case-stop.ts';
import type { ShownStop } from '../domain/show-clock.ts';
import { markTexts } from './clock-texts.ts';
import { html, type Markup } from './markup.ts';

const clockTexts = { promise: '承诺 promise', statute: '法定 statute' } as const;

const nameOf = (type: string): Markup => {
  const known = stopTypes.find((one) => one === type);
  const { zh, en } = known === undefined ? { zh: type, en: type } : stopKinds[known].name;
  return html`${zh} <span class="en">${en}</span>`;
};

/** Every stop with its basis, the clocks that it holds, and the signs that it must be looked at. */
export const stopTable = (stops: readonly ShownStop[]): Markup => html`
  <table class="stops">
    <thead>
      <tr>
        <th>类型<span class="en">type</span></th>
        <th>起止<span class="en">from, to</span></th>
        <th>停止的期限<span class="en">holds</span></th>
        <th>依据<span class="en">basis</span></th>
      </tr>
    </thead>
    <tbody>
      ${stops.map(
        ({ type, from, to, declaredUntil, clocks, basis, notice, marks }) =>
          html`<tr>
            <td>${nameOf(type)}</td>
            <td>
              <span class="date">${from}</span> —
              <span class="date">${to ?? '…'}</span
              >${declaredUntil === null ? null : html`<br /><span class="en">告知至 declared until ${declaredUntil}</span>`}
            </td>
            <td>${clocks.length === 0 ? '— none' : clocks.map((clock) => clockTexts[clock]).join('、')}</td>
            <td>
              ${basis}${notice === null ? null : html`<br />${notice}`}${marks.map(
                (mark) =>
                  html`<br /><span class="mark">⚑ ${markTexts[mark].zh}</span>
                    <span class="en">${markTexts[mark].en}</span>`,
              )}
            </td>
          </tr>`,
      )}
    </tbody>
  </table>
`;
