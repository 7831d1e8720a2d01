import type { Bilingual } from '../../../shared/kernel/bilingual.ts';
import type { ShownClock, ShownLimit } from '../domain/show-clock.ts';
import { clockStyle } from './clock-style.ts';
import { departmentTexts, lightSigns, startTexts, unitTexts } from './clock-texts.ts';
import { dayTable } from './day-table.ts';
import { html, type Markup, nothing } from './markup.ts';
import { ownerTable } from './owner-table.ts';
import { stopTable } from './stop-table.ts';

export const both = ({ zh, en }: Bilingual): Markup => html`${zh} <span class="en">${en}</span>`;

const heading = (zh: string, en: string): Markup => html`<h2>${zh}<span class="en">${en}</span></h2>`;

const provisionalSign = html` <small>暂定 <span class="en">provisional</span></small>`;

const clockBox = (title: Bilingual, limit: ShownLimit, binds: boolean, isStopped: boolean): Markup => {
  const { value, unit, from, basis, due, start, used, provisional } = limit;
  const noDay = isStopped
    ? both({ zh: '暂停计时', en: 'stopped' })
    : both({ zh: '尚未起算', en: 'not started' });
  return html`<section class="clock${binds ? ' binds' : ''}">
    <h3>${both(title)}${binds ? html`<i>先到，适用 · binds</i>` : nothing}</h3>
    <p class="due">
      ${due === null ? html`<small>${noDay}</small>` : due}${due !== null && provisional ? provisionalSign : nothing}
    </p>
    <dl>
      <dt>期限 <span class="en">limit</span></dt>
      <dd>
        ${value}${unitTexts[unit].zh}，${startTexts[from].zh}
        <span class="en">${value} ${unitTexts[unit].en} ${startTexts[from].en}</span>
      </dd>
      <dt>起算 <span class="en">starts after</span></dt>
      <dd>${start ?? '—'}</dd>
      <dt>已用 <span class="en">used</span></dt>
      <dd>${used ?? '—'}</dd>
      <dt>依据 <span class="en">basis</span></dt>
      <dd>${basis}</dd>
    </dl>
  </section>`;
};

// Made by hand: its hash is in the policy, so no formatter may touch it.
const styleTag: Markup = { markup: `<style>${clockStyle}</style>` };

const stateBox = (clock: ShownClock): Markup => {
  const { light, labels, due, provisional, unlawful, done } = clock;
  const sign = light === null ? '○' : (lightSigns[light] ?? '○');
  const line = done === null ? { zh: '到期日', en: 'due' } : { zh: '办结', en: 'closed' };
  const day = done ?? due;
  return html`<div class="state ${light ?? 'none'}">
    <b>${sign} ${both(labels.light ?? labels.phase)}</b>
    <p>${both(labels.phase)}</p>
    ${day === null ? nothing : html`<p>${both(line)}：${day}${provisional ? provisionalSign : nothing}</p>`}
    ${unlawful ? html`<p class="mark">超过法定期限 <span class="en">the statute is missed</span></p>` : nothing}
  </div>`;
};

const noticesOf = ({ days }: ShownClock): readonly string[] => [...new Set(days.map(({ source }) => source))];

/** The proof of a case's clock as a page: no script, both languages, fit for a black-and-white print. */
export const clockPage = (clock: ShownClock): string => {
  const { labels, caseId, item, department, received, accepted, promise, statute, binds } = clock;
  const notices = noticesOf(clock);
  const isStopped = (name: 'promise' | 'statute'): boolean =>
    clock.stops.some(({ to, clocks }) => to === null && clocks.includes(name));
  const page = html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${labels.item.zh} · 办理期限说明</title>
        ${styleTag}
      </head>
      <body>
        <main>
          <header>
            <div>
              <h1>${labels.item.zh}<span class="en">${labels.item.en}</span></h1>
              <p class="facts">
                ${item} · ${both(departmentTexts[department] ?? { zh: department, en: department })}<br />
                办件 <span class="en">case</span> ${caseId}<br />
                接件 <span class="en">received</span> <span class="date">${received ?? '—'}</span> · 受理
                <span class="en">accepted</span> <span class="date">${accepted ?? '—'}</span>
              </p>
            </div>
            ${stateBox(clock)}
          </header>
          ${heading('两个期限', 'two clocks')}
          <div class="clocks">
            ${clockBox({ zh: '承诺期限', en: 'promise' }, promise, binds === 'promise', isStopped('promise'))}
            ${statute === null ? nothing : clockBox({ zh: '法定期限', en: 'statute' }, statute, binds === 'statute', isStopped('statute'))}
          </div>
          ${heading('时间归属', 'whose time')} ${ownerTable(clock.totals)}
          ${clock.stops.length === 0 ? nothing : html`${heading('暂停计时', 'stops of the clock')}${stopTable(clock.stops)}`}
          ${heading('逐日说明', 'day by day')} ${dayTable(clock, notices)}
          ${
            notices.length === 0
              ? nothing
              : html`<ol class="notices">
                  ${notices.map((notice) => html`<li>${notice}</li>`)}
                </ol>`
          }
          <footer>
            起算当日不计入；期限最后一日为休息日的顺延。计时截至
            ${clock.asOf.slice(0, 16).replace('T', ' ')}（北京时间）。
            <span class="en"
              >The day of the start is not counted; a last calendar day that is off moves on. As of
              ${clock.asOf.slice(0, 16).replace('T', ' ')}, Shanghai. Calendar ${clock.calendar}.</span
            >
          </footer>
        </main>
      </body>
    </html>`;
  return page.markup;
};
