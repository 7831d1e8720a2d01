import { findInCode } from '../find-in-code.ts';
import { maskSource } from '../mask-source.ts';
import type { HouseRule } from '../source.ts';

const sample = (text: string, path = 'test/unit/sample.test.ts') => [{ path, text }];
const isTest = (path: string): boolean => path.startsWith('test/') && path.endsWith('.test.ts');

export const testsRun: HouseRule = {
  says: 'no test is skipped, singled out or postponed',
  check: findInCode(
    /\b(?:it|test|describe|suite)\s*\.\s*(?:\w+\s*\.\s*)*(?:skip|only|todo|skipIf|runIf|fails)\b|\b(?:xit|xdescribe|fit|fdescribe)\s*\(|\b(?:context|ctx)\.skip\(/,
    'skips, singles out or postpones a test',
    isTest,
  ),
  caught: [
    sample("it.skip('a', () => {});"),
    sample("describe.only('a', () => {});"),
    sample("it.todo('a');"),
    sample("it.concurrent.only('a', () => {});"),
    sample("test.runIf(linux)('a', () => {});"),
    sample("xit('a', () => {});"),
  ],
  passes: [sample("it.each([1])('a', () => {}); list.only;")],
};

export const testsAssert: HouseRule = {
  says: 'every test file asserts',
  check: (sources) =>
    sources
      .filter(
        ({ path, text }) =>
          isTest(path) && !/\bexpect\w*\s*[.(]|\bassert\w*\s*[.(]/.test(maskSource(text).bare),
      )
      .map(({ path }) => ({ path, what: 'asserts nothing' })),
  caught: [sample("it('runs', () => { run(); });"), sample("it('runs', () => { run(); }); // expect(true)")],
  passes: [sample("it('runs', () => { expect(run()).toBe(1); });")],
};

export const testsDoNotSleep: HouseRule = {
  says: 'tests wait for a condition, never for a time',
  check: findInCode(
    /(?<![.\w])(?:sleep|delay)\s*\(|\bsetTimeout\s*\(\s*\w+\s*,\s*[\d_]+\s*\)|\bawait\s+setTimeout\s*\(|=>\s*(?:void\s+)?setTimeout\s*\(\s*(?:resolve|done|r)\b/,
    'sleeps',
    // a bench asks at a rate
    (path) => path.startsWith('test/') && !path.startsWith('test/bench/'),
  ),
  caught: [
    sample('await new Promise((resolve) => setTimeout(resolve, 50));'),
    sample('await sleep(50);'),
    sample('await setTimeout(50);'),
  ],
  passes: [
    sample('await vi.waitFor(() => expect(done).toBe(true)); await cloud.settled();'),
    sample('await ports.sleep(20);'),
  ],
};
