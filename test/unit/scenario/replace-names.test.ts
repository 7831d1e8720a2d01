import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../infra/local/scenario/json.ts';
import {
  namesIn,
  NameNotKept,
  replaceInPath,
  replaceNames,
} from '../../../infra/local/scenario/replace-names.ts';

const kept = new Map<string, Json>([
  ['project', 'prj_01'],
  ['version', 7],
  ['works', ['wrk_1', 'wrk_2']],
  ['cursor', 'a+b/c=='],
  ['location', '/projects/prj_01?full=1'],
]);

describe('a kept value', () => {
  it('keeps its type where it stands alone and is text among text', () => {
    const body = {
      version: '${version}',
      all: '${works}',
      note: 'of ${project}, version ${version}',
      list: ['${version}'],
    };
    expect(replaceNames(body, kept)).toEqual({
      version: 7,
      all: ['wrk_1', 'wrk_2'],
      note: 'of prj_01, version 7',
      list: [7],
    });
  });

  it('is escaped in a path, unless it is a path', () => {
    expect(replaceInPath('/projects/${project}?cursor=${cursor}', kept)).toBe(
      '/projects/prj_01?cursor=a%2Bb%2Fc%3D%3D',
    );
    expect(replaceInPath('${location}', kept)).toBe('/projects/prj_01?full=1');
  });

  it('must have been kept', () => {
    expect(() => replaceNames({ a: ['${nobody}'] }, kept)).toThrow(NameNotKept);
    expect(() => replaceInPath('/projects/${nobody}', kept)).toThrow('${nobody} was not kept');
    expect(namesIn({ a: ['${x}', 'and ${y} ${x}'] })).toEqual(['x', 'y', 'x']);
  });

  it('of any kind comes through unchanged, and text without names is left alone', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
        const json: Json = JSON.parse(JSON.stringify(value).replaceAll('$', '_'));
        expect(replaceNames('${value}', new Map([['value', json]]))).toEqual(json);
        expect(replaceNames(json, new Map())).toEqual(json);
      }),
    );
  });
});
