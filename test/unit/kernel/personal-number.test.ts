import { assert, integer, pre, property, stringMatching } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { creditCodeFault } from '../../../shared/kernel/credit-code.ts';
import { holdsPersonalNumber } from '../../../shared/kernel/personal-number.ts';
import { anIdCard, creditCodes, idCards, projectCodes } from '../../builders/codes.ts';

describe('a number of a person in a text', () => {
  it.each([
    ['a citizen', `身份证${anIdCard()}。`],
    ['a citizen, with a small x', '11010519491231002x'],
    ['a mobile phone', '请电13800008000联系'],
    ['a mobile phone with its country', '+86 13800008000'],
    ['a mobile phone in wide digits', '联系１３８００００８０００'],
  ])('is found: %s', (_whose, text) => {
    expect(holdsPersonalNumber(text)).toBe(true);
  });

  it.each([
    ['a telephone of an office', '0571-63720000'],
    ['a land contract', '330112-2026-A-0017'],
    ['a number whose check does not fit', '110105194912310021'],
    ['a longer number', '138000080001'],
    ['a part of an identifier', 'prj_01KJ13800008000000000000AB'],
    ['a hash', '13800008000abc0f'],
    ['a code of an organisation that would do as a citizen', '34555620160220854X'],
  ])('is none: %s', (_what, text) => {
    expect(holdsPersonalNumber(text)).toBe(false);
  });

  it('is found wherever it stands between words, and no code of an organisation or project is one', () => {
    const words = stringMatching(/^[\u4e00-\u9fa5，。 ]{0,12}$/);
    assert(
      property(words, idCards, words, (before, card, after) => {
        // One of 341 numbers has the two checks of an organisation's code as well.
        pre(creditCodeFault(card) !== undefined);
        return holdsPersonalNumber(before + card + after);
      }),
    );
    assert(
      property(integer({ min: 13_000_000_000, max: 19_999_999_999 }), (phone) =>
        holdsPersonalNumber(`${phone}`),
      ),
    );
    assert(
      property(creditCodes, projectCodes, (code, project) => !holdsPersonalNumber(`${code} ${project}`)),
    );
  });
});
