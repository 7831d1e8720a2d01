import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { allCounties } from '../../../infra/counties/all-counties.ts';
import { countyName } from '../../../infra/counties/county-name.ts';
import { demo999901 } from '../../../infra/counties/demo-999901.ts';
import { readCounty } from '../../../infra/counties/read-county.ts';
import { regionTraits } from '../../../infra/counties/region-traits.ts';
import { selectCounties } from '../../../infra/counties/select-counties.ts';

const faultsOf = (change: Readonly<Record<string, unknown>>): readonly string[] => {
  const reading = readCounty({ ...demo999901, ...change });
  return reading.kind === 'refused' ? reading.faults : [];
};

const [drc, ...others] = demo999901.departments;

describe('a county file', () => {
  it.each(allCounties.map((file) => [countyName(file), file] as const))(
    'reads %s without a fault',
    (_, file) => {
      expect(readCounty(file).kind).toBe('read');
    },
  );

  it('gives China x86_64 and Node 22, the rest arm64 and Node 24, until the file says otherwise', () => {
    expect(regionTraits({ partition: 'aws-cn' })).toEqual({
      architecture: 'x86_64',
      runtime: 'nodejs22.x',
      tracing: false,
    });
    expect(regionTraits({ partition: 'aws' })).toEqual({
      architecture: 'arm64',
      runtime: 'nodejs24.x',
      tracing: false,
    });
    expect(regionTraits({ partition: 'aws-cn', traits: { architecture: 'arm64' } }).architecture).toBe(
      'arm64',
    );
  });

  it.each([
    [
      'an unknown field',
      { colour: 'red' },
      'the file has no field "colour"; remove it or correct its spelling',
    ],
    ['a missing field', { region: undefined }, 'region is missing; write a value (string)'],
    [
      'a wrong type',
      { claimToleranceMinutes: '15' },
      'claimToleranceMinutes = "15" is not of type number; correct it',
    ],
    [
      'a value outside a list',
      { partition: 'aws-mars' },
      'partition = "aws-mars" is not one of "aws", "aws-cn"; choose one of them',
    ],
    [
      'a number too low',
      { claimToleranceMinutes: -1 },
      'claimToleranceMinutes = -1 is below the least 0; raise it',
    ],
    [
      'a number too high',
      { claimToleranceMinutes: 5000 },
      'claimToleranceMinutes = 5000 is above the greatest 1440; lower it',
    ],
    ['an empty list', { alarmAddresses: [] }, 'alarmAddresses = [] is empty; somebody must hear the alarms'],
    [
      'a region of another partition',
      { region: 'cn-north-1' },
      'region = "cn-north-1" does not lie in partition aws; change the region or the partition',
    ],
    [
      'an issuer with a slash',
      { oidc: { issuer: 'https://id.example/', audience: 'a' } },
      'oidc.issuer = "https://id.example/" ends with a slash; remove it',
    ],
    [
      'a credit code with a wrong digit',
      { departments: [{ ...drc, creditCode: '11999901MB9T010140' }, ...others] },
      'departments[0].creditCode = "11999901MB9T010140" is not a unified social credit code (18 characters, two check characters); copy it again',
    ],
    [
      'an endpoint on this machine',
      { departments: [{ ...drc, endpoint: 'https://127.0.0.1/in' }, ...others] },
      'departments[0].endpoint = "https://127.0.0.1/in" is loopback or link-local; name a host that others can reach',
    ],
    [
      'a department twice',
      { departments: [drc, drc] },
      'departments[1].code = "drc" appears twice; every department has its own',
    ],
    [
      'the county missing among its divisions',
      { divisions: [{ code: '330112', names: { zh: '临安区', en: "Lin'an" } }] },
      'divisions = [{"code":"330112","names":{"zh":"临安区","en":"Lin\'an"}}] lacks the county\'s own code 999901; add it',
    ],
    [
      'hours out of order',
      { officeHours: [{ from: '13:30', to: '12:00' }] },
      'officeHours[0] = {"from":"13:30","to":"12:00"} does not follow the hours of the day; sort the sessions',
    ],
  ])('names path, value and remedy of %s', (_, change, fault) => {
    expect(faultsOf(change)).toContain(fault);
  });

  it('refuses X-Ray in China', () => {
    expect(faultsOf({ partition: 'aws-cn', region: 'cn-north-1', traits: { tracing: true } })).toEqual([
      'traits.tracing = true needs X-Ray, which the China regions do not offer to functions; set false',
    ]);
  });

  it('writes every fault on one line', () => {
    const faults = faultsOf({ slug: 'X', code: '1', region: 7, throttle: {} });
    expect(faults.length).toBeGreaterThanOrEqual(5);
    expect(faults.every((fault) => !fault.includes('\n'))).toBe(true);
  });
});

describe('the choice of counties', () => {
  it('takes all, or the one that is named', () => {
    expect(selectCounties(allCounties, 'all')).toMatchObject({
      kind: 'selected',
      counties: [{ slug: 'demo' }, { slug: 'linan' }],
    });
    expect(selectCounties(allCounties, 'linan-330112')).toMatchObject({
      kind: 'selected',
      counties: [{ slug: 'linan' }],
    });
  });

  it('ends the synthesis with 1 and the names of the counties when the name is wrong', () => {
    const run = spawnSync(process.execPath, ['infra/app.ts'], {
      env: { ...process.env, GROUNDBREAK_COUNTY: 'nowhere-000000' },
      encoding: 'utf8',
    });
    expect(run.status).toBe(1);
    expect(run.stderr).toBe(
      'GROUNDBREAK_COUNTY = "nowhere-000000" names no county; choose one of demo-999901, linan-330112, all\n',
    );
  });
});
