import { dayOwnerNames, dayOwners, type OwnerDays } from '../domain/day-owner.ts';
import { html, type Markup } from './markup.ts';

const bar = (days: number, all: number): Markup =>
  html`<svg class="bar" viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true">
    <rect width="100" height="14" fill="none" stroke="#c9cdd6" />
    <rect width="${all === 0 ? 0 : Math.round((100 * days) / all)}" height="14" fill="#16181d" />
  </svg>`;

/** Working days since the receipt by whose they were. */
export const ownerTable = (totals: OwnerDays): Markup => {
  const all = dayOwners.reduce((sum, owner) => sum + totals[owner], 0);
  return html`<table class="owners">
    <tbody>
      ${dayOwners.map(
        (owner) =>
          html`<tr>
            <td>${dayOwnerNames[owner].zh} <span class="en">${dayOwnerNames[owner].en}</span></td>
            <td class="n">${totals[owner]}</td>
            <td>${bar(totals[owner], all)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
};
