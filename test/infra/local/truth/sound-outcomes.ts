import type { DemoCloud } from '../../../builders/demo-cloud.ts';
import type { Outcomes } from './whole-journey.ts';

/** The outcomes in a template that nobody has touched. */
export const soundOutcomes: Outcomes = {
  openapi: '200',
  'no token': '401 auth.token-invalid',
  register: '201',
  'register another': '201',
  'own projects': '200',
  'own projects, page 2': '200',
  'projects of the county': '200',
  'by code': '200',
  'name a party': '201',
  read: '200',
  amend: '200',
  'record land': '201',
  'amend a building': '200',
  split: '201',
  merge: '201',
  timeline: '200',
  'timeline, page 2': '200',
  erase: '200',
  verify: '200',
  witness: 'has seen all',
};

/** The sound outcomes, but for those that are named. */
export const soundBut = (changes: Outcomes): Outcomes => ({ ...soundOutcomes, ...changes });

/** The sound outcomes, but for every operation of the function that serves the projects. */
export const soundButProjects = (outcome: string): Outcomes => {
  const others = ['openapi', 'no token', 'witness'];
  const served = Object.keys(soundOutcomes).filter((name) => !others.includes(name));
  return soundBut({
    ...Object.fromEntries(served.map((name) => [name, outcome])),
    witness: 'has seen nothing',
  });
};

/** So many reads of the witness take longer than two seconds. */
export const slowDown = (cloud: DemoCloud, times: number): void =>
  cloud.cloud.faults.add({
    id: 'slow',
    point: 'call',
    name: 'dynamodb:Query',
    caller: 'ProjectsWitnessFunction',
    effect: 'delay',
    milliseconds: 2_600,
    times,
  });
