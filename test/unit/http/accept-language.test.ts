import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { preferredLanguage } from '../../../shared/http/accept-language.ts';

describe('the language of an answer', () => {
  it.each([
    [undefined, 'zh'],
    ['', 'zh'],
    ['en', 'en'],
    ['zh', 'zh'],
    ['en-GB,en;q=0.9', 'en'],
    ['zh-Hans-CN, en;q=0.8', 'zh'],
    ['zh;q=0.3, en;q=0.4', 'en'],
    ['en;q=0', 'zh'],
    ['en;q=0.000, *', 'zh'],
    ['zh;q=0, *;q=0.5', 'en'],
    ['fr, en;q=0.1', 'en'],
    ['fr', 'zh'],
    ['*', 'zh'],
    ['en, zh', 'en'],
    ['zh, en', 'zh'],
    ['EN ; q=1.0', 'en'],
    ['en;q=1.5, zh;q=0.1', 'zh'],
    ['english', 'zh'],
    ['en;level=1;q=0.2, zh;q=0.1', 'en'],
    [';;;,,,q=1', 'zh'],
  ])('for %j is %s', (header, language) => {
    expect(preferredLanguage(header)).toBe(language);
  });

  it('is always one of the two, whatever the header holds', () => {
    fc.assert(fc.property(fc.string(), (header) => ['zh', 'en'].includes(preferredLanguage(header))));
    expect(preferredLanguage('en,'.repeat(100_000))).toBe('en');
  });

  it('follows the higher quality', () => {
    const quality = fc.integer({ min: 0, max: 1_000 });
    fc.assert(
      fc.property(quality, quality, (zh, en) => {
        const header = `zh;q=${(zh / 1_000).toFixed(3)}, en;q=${(en / 1_000).toFixed(3)}`;
        expect(preferredLanguage(header)).toBe(en > zh ? 'en' : 'zh');
      }),
    );
  });
});
