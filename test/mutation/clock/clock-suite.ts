import { expect, it } from 'vitest';
import { importTests } from '../import-tests.ts';

importTests([
  'kernel/shanghai-time',
  'working-days/calendar-edges',
  'working-days/check-calendar-year',
  'working-days/fresh-calendar',
  'working-days/lunar-festivals',
  'working-days/other-almanac',
  'working-days/working-calendar',
  'clock/calendar-horizon',
  'clock/case-days',
  'clock/case-light',
  'clock/case-proof',
  'clock/corner-cases',
  'clock/counted-days',
  'clock/ladder',
  'clock/light',
  'clock/limit-days',
  'clock/names',
  'clock/next-timer',
  'clock/project-time',
  'clock/stage-owners',
  'clock/stage-time',
  'clock/stops',
]);

it('the properties of the clock hold in a few runs', async () => {
  const { clockHolds, realClock } = await import('../../unit/clock/clock-property.ts');
  expect(clockHolds(realClock, { runs: 30, seed: 20_260_101 }).runs).toBe(30);
});
