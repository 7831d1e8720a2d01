import { describe, expect, it } from 'vitest';
import { noticeContent } from '../../../functions/notices/document/notice-content.ts';
import { noticeTexts } from '../../../functions/notices/document/printable.ts';
import type { PaperKind } from '../../../shared/contracts/paper.ts';
import { aKnownCase, paperFacts, paperKinds } from '../../builders/papers.ts';

describe('a paper', () => {
  it.each([
    ['S2-03', 'approval', '准予行政许可决定书'],
    ['S2-03', 'refusal', '不予行政许可决定书'],
    ['S1-05', 'approval', '备案通知书'],
    ['S1-05', 'revocation', '撤销备案决定书'],
    ['S2-01', 'approval', '办理结果通知书'],
    ['S2-01', 'refusal', '不予通过通知书'],
    ['S4-10', 'revocation-announcement', '撤销办理结果事先告知书'],
    ['S1-05', 'acceptance', '受理通知书'],
    ['S9-99', 'approval', '准予行政许可决定书'],
  ] as const)('about %s of kind %s bears the name %s', (item, kind, name) => {
    expect(noticeContent(paperFacts(kind, { cases: [aKnownCase({ item })] })).title.zh).toBe(name);
  });

  const spoken = (kind: PaperKind, item: string): string =>
    noticeTexts(noticeContent(paperFacts(kind, { cases: [aKnownCase({ item })] }))).join('\n');

  it.each(paperKinds)('of kind %s about a record never speaks of a permit', (kind) => {
    const own = spoken(kind, 'S1-05').replaceAll(/(参照)?《中华人民共和国行政许可法》/gu, '$1');
    expect(own).not.toMatch(/准予行政许可|不予行政许可|该行政许可|十个工作日内颁发/u);
  });

  it('about what is no permit follows the example of the law of permits', () => {
    expect(spoken('acceptance', 'S1-05')).toContain('参照《中华人民共和国行政许可法》第三十二条');
    expect(spoken('acceptance', 'S2-03')).not.toContain('参照');
    expect(spoken('approval', 'S1-05')).toContain('办理结果文件：备案证明。');
    expect(spoken('revocation', 'S1-05')).toContain('本机关已予以备案。现决定撤销该备案');
    expect(spoken('revocation', 'S2-01')).toContain('本机关已予以通过。现决定撤销该办理结果');
    expect(spoken('rectification', 'S2-01')).toContain('先前作出的“不予通过”');
  });

  it('that a default approval owed says that nothing was examined, and by what rule it passed', () => {
    const data = { late: false, basis: '示范县超时默认试点规则（示例）' };
    const { statement, rulings } = noticeContent(paperFacts('approval', { data }));
    expect(statement).toContain('视为同意，现补发决定文书');
    expect(statement).not.toContain('经审查');
    expect(rulings.find(({ label }) => label.en === 'Legal basis')?.value).toMatch(
      /^示范县超时默认.+\n.+第四十四条/u,
    );
  });

  it('tells a special procedure in working days', () => {
    expect(noticeContent(paperFacts('special-procedure')).statement).toContain('所需时间为20个工作日');
  });
});
