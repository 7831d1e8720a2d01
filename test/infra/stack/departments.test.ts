import { afterEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { strictEgress } from '../../../functions/departments/domain/egress-rules.ts';
import {
  readDepartmentsApiEnvironment,
  readSenderEnvironment,
} from '../../../functions/departments/environment.ts';
import { createSender } from '../../../functions/departments/sending/create-sender.ts';
import { allCounties } from '../../../infra/counties/all-counties.ts';
import { countyName } from '../../../infra/counties/county-name.ts';
import { hostileNames, hostileUrls } from '../../unit/departments/hostile-targets.ts';
import { countyNamed, templateOf } from './template-of.ts';

const templates = new Map(
  allCounties.map(countyName).map((county) => [county, templateOf(countyNamed(county))]),
);
const variables = z.object({ Variables: z.record(z.string(), z.unknown()) });

/** Starts a function's environment as its template gives it; what the stack fills in later is any address. */
const start = (county: string, id: string): void => {
  const { Variables } = variables.parse(templates.get(county)?.Resources[id]?.Properties['Environment']);
  for (const [name, value] of Object.entries(Variables))
    vi.stubEnv(name, typeof value === 'string' ? value : 'https://filled.in/later');
};
afterEach(() => void vi.unstubAllEnvs());

/** Every way out that the sender of this template takes, of all that is hostile. */
const waysOut = async (rulesOf: ReturnType<typeof readSenderEnvironment>['rulesOf'], department: string) => {
  const dialled: string[] = [];
  let [address, judged] = ['', 0];
  const send = createSender({
    resolve: async () => ['93.184.216.34', address],
    connect: async (target) => {
      dialled.push(target.address);
      throw new Error('recorded');
    },
    after: () => () => undefined,
  });
  const attempt = async (url: string): Promise<void> => {
    await send({ url, rules: rulesOf(department), headers: {}, body: '{}' });
    judged += 1;
  };
  for (const [url] of hostileUrls) await attempt(url);
  for ([address] of hostileNames) await attempt('https://hook.example.com/');
  return { dialled, judged };
};

describe.each(allCounties.map(countyName))('the template of %s', (county) => {
  const { departments } = countyNamed(county);

  it.each([
    ['DepartmentsSenderFunction', readSenderEnvironment],
    ['DepartmentsApiFunction', readDepartmentsApiEnvironment],
  ])('gives %s the strict egress for every party', (id, read) => {
    start(county, id);
    const { rulesOf } = read();
    const codes = [
      ...departments.map(({ code }) => code),
      '91330112MA9TE5T12Y',
      'nobody',
      '__proto__',
      'constructor',
    ];
    expect(codes.map((code) => [code, rulesOf(code)])).toEqual(codes.map((code) => [code, strictEgress]));
  });

  it('lets its sender out to no hostile address or name', async () => {
    start(county, 'DepartmentsSenderFunction');
    const { rulesOf } = readSenderEnvironment();
    for (const party of [...departments.map(({ code }) => code), '91330112MA9TE5T12Y'])
      expect(await waysOut(rulesOf, party)).toEqual({
        dialled: [],
        judged: hostileUrls.length + hostileNames.length,
      });
  });
});
