import { describe, expect, it } from 'vitest';
import { maskSource } from './mask-source.ts';

describe('a masked source', () => {
  it.each([
    ['const a = 1; // enum', 'const a = 1;        '],
    ['/* enum */ const a = 1;', '           const a = 1;'],
    ["const a = 'it\\'s // no';", "const a = '           ';"],
    ['const a = `x ${b} y`;', 'const a = `   {b}  `;'],
    ['const a = `x ${ { b: `${c}` }.b } y`;', 'const a = `   { { b: ` {c}` }.b }  `;'],
    ['const a = /[/\'"]+/g;', 'const a = /       g;'],
    ['const a = b / c; // d / e', 'const a = b / c;         '],
    ['if (a) { b(); } else { c(); }', 'if (a) { b(); } else { c(); }'],
  ])('of %s keeps code only', (text, bare) => {
    const masked = maskSource(text).bare;
    expect(masked.length).toBe(text.length);
    expect(masked).toBe(bare);
  });

  it('keeps strings where only comments are to go', () => {
    expect(maskSource("import a from './a.ts'; // b").code).toBe("import a from './a.ts';     ");
  });
});
