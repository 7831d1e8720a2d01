import { describe, expect, it } from 'vitest';
import { noticeContent } from '../../../functions/notices/document/notice-content.ts';
import { noticeTexts, printableContent } from '../../../functions/notices/document/printable.ts';
import { printNotice } from '../../../functions/notices/document/print-notice.ts';
import { noText, unsealed } from '../../../functions/notices/document/draw-closing.ts';
import { relayRoutes } from '../../../functions/journal/routes.ts';
import { caseEventData } from '../../../shared/contracts/case-events.ts';
import { readDocumentFont } from '../../../shared/documents/document-font.ts';
import { missingGlyphs } from '../../../shared/documents/missing-glyphs.ts';
import { nationalCatalogue } from '../../../shared/catalogue/catalogue.ts';
import { materials } from '../../../shared/catalogue/materials.ts';
import { aKnownCase, paperFacts, paperKinds } from '../../builders/papers.ts';

const font = readDocumentFont();

describe('a paper', () => {
  it.each(paperKinds)('of kind %s says whose it is, what happened, by which law, what to do', (kind) => {
    const content = noticeContent(paperFacts(kind));
    const labels = content.rulings.map(({ label }) => label.en);
    expect(content.addressee).toBe('示例置业有限公司');
    expect(content.statement).toMatch(/^你单位于2026年9月18日提出的“.+”.*。$/u);
    expect(labels).toContain('What to do, by when');
    expect(labels.includes('Legal basis')).toBe(!['withdrawal', 'rectification'].includes(kind));
    expect(content.issuer.value).toBe('示范县规划和自然资源局');
    expect(content.issued.value).toBe('2026年9月25日');
    expect(noticeTexts(content).join('')).not.toMatch(/undefined|null|NaN|\[object/);
  });

  it.each(paperKinds)('of kind %s has the same bytes each time', async (kind) => {
    const first = await printNotice(paperFacts(kind), font);
    const again = await printNotice(paperFacts(kind), readDocumentFont());
    expect(Buffer.compare(again.bytes, first.bytes)).toBe(0);
    expect(first.missing).toEqual([]);
    expect(first.bytes.length).toBeLessThan(60_000);
  });

  it('lists every defect of every department, and from which item it follows', () => {
    const [table] = noticeContent(paperFacts('correction')).tables;
    expect(table?.rows.map((row) => row.join('|'))).toEqual([
      expect.stringMatching(/^示范县规划和自然资源局\n.+\|总平面图\|总平面图未标注/u),
      expect.stringMatching(/日照分析报告。（因“建设工程设计方案审查”的结果产生）$/u),
      expect.stringMatching(/^示范县水利局\n.+\|水土保持方案\|水土保持方案未附/u),
    ]);
  });

  it('tells a longer defect in several rows, and loses nothing of it', () => {
    const what = '补充说明。'.repeat(400);
    const facts = paperFacts('correction', { data: { defects: [{ material: 'site-plan', what }] } });
    const [table] = noticeContent(facts).tables;
    expect(table?.rows.map((row) => row[2]).join('')).toBe(what);
    expect(Math.max(...(table?.rows ?? []).map((row) => row[2]?.length ?? 0))).toBeLessThan(301);
  });

  it.each([
    ['S2-03', '决定准予行政许可', '《中华人民共和国行政许可法》第三十八条第一款'],
    ['S1-05', '予以备案', '企业投资项目核准和备案管理条例'],
    ['S2-01', '予以通过', '城乡规划法'],
  ])('that approves %s says %s, by the law of the item', (item, verdict, law) => {
    const content = noticeContent(paperFacts('approval', { cases: [aKnownCase({ item })] }));
    expect(content.statement).toContain(verdict);
    expect(content.rulings.find(({ label }) => label.en === 'Legal basis')?.value).toContain(law);
  });

  it.each([
    [undefined, '在1个工作日内补发'],
    [3, '在3个工作日内补发'],
  ])('of an approval by default with %s days says how soon the decision follows', (paperDays, said) => {
    const facts = paperFacts('default-approval', { data: { by: 'default', paperDays } });
    expect(noticeContent(facts).statement).toContain(said);
  });

  it('marks a day that is provisional', () => {
    const data = { by: 'notice', accepted: '2026-12-30', due: '2027-02-04', provisional: true };
    const { lines } = noticeContent(paperFacts('acceptance', { data }));
    expect(lines.find(({ label }) => label.en === 'Due')?.value).toContain('暂定');
  });

  it('is addressed by the credit code of an owner whose name nobody has told', () => {
    const { project } = paperFacts('approval');
    const { ownerName: _name, ...unnamed } = project;
    expect(noticeContent(paperFacts('approval', { project: unnamed })).addressee).toBe(project.owner);
  });
});

describe('a character that the font lacks', () => {
  const { project } = paperFacts('refusal');
  const facts = paperFacts('refusal', { project: { ...project, ownerName: '示例𠮷頔有限公司' } });

  it('is printed as its code point in brackets, and the paper says so', async () => {
    const { content, missing } = printableContent(noticeContent(facts), font);
    expect(content.addressee).toBe('示例[U+20BB7][U+9814]有限公司');
    expect(content.lines.at(-1)?.value).toContain('U+20BB7、U+9814');
    expect(missing).toEqual(['U+20BB7', 'U+9814']);
    expect(missingGlyphs(font, noticeTexts(content))).toEqual([]);
    expect((await printNotice(facts, font)).missing).toEqual(missing);
  });
});

describe('the font of papers', () => {
  it('has what every paper prints by itself, every item and every material', () => {
    const names = [...nationalCatalogue.items.values()].map(({ name }) => name.zh);
    const texts = [
      ...Object.values(materials).map(({ zh }) => zh),
      ...Object.values({ ...unsealed, ...noText }),
    ];
    const own = ['S2-03', 'S1-05', 'S2-01', 'S1-18'].flatMap((item) =>
      paperKinds.flatMap((kind) =>
        noticeTexts(noticeContent(paperFacts(kind, { cases: [aKnownCase({ item })] }))),
      ),
    );
    const outputs = [...nationalCatalogue.items.values()].flatMap(({ output }) => output?.zh ?? []);
    expect(missingGlyphs(font, [...names, ...outputs, ...texts, ...own])).toEqual([]);
  });
});

describe('the relay', () => {
  it('tells the writer of every event that can carry a document', () => {
    const types = Object.entries(caseEventData)
      .filter(([, schema]) => 'document' in schema.shape)
      .map(([type]) => type);
    const route = relayRoutes.find(({ queue }) => queue === 'NOTICES_WRITER_QUEUE_URL');
    expect(types.length).toBeGreaterThan(10);
    expect(types.filter((type) => route?.types?.has(type) !== true)).toEqual([]);
  });
});
