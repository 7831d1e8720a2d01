import { describe, expect, it } from 'vitest';
import { reachableEdges } from '../soak/journeys/move-edges.ts';
import { actNames } from './acts.ts';
import { aimAt } from './aim.ts';
import { operations } from './operations.ts';

const periods = ['time 6, then 5', 'time 6 accepted, then 14', 'time 11 accepted, then 11'];

const drawable = (stand: string): readonly string[] => [
  ...operations.map(({ name }) => `${stand} ${name}`),
  ...periods,
];

describe('what is drawn before all others', () => {
  it.each(reachableEdges().filter((edge) => !edge.endsWith(' from 0')))(
    'is something that can be drawn and takes the edge %s',
    (edge) => {
      const [, stand = ''] = edge.split(' from ');
      expect(drawable(stand).filter(aimAt([edge]))).not.toEqual([]);
    },
  );

  it.each(actNames)('is something that can be drawn and is the act %s', (act) => {
    expect([...drawable('8 accepted'), ...drawable('11 accepted')].filter(aimAt([act]))).not.toEqual([]);
  });

  it('is nothing else', () => {
    expect(drawable('6 accepted').filter(aimAt(['opinion-given from 6 accepted']))).toEqual([
      '6 accepted opinion of ecology',
      '6 accepted opinion of emergency',
    ]);
    expect(drawable('6 accepted').filter(aimAt([]))).toEqual([]);
  });
});
