import { describe, expect, it } from 'vitest';
import { composeLicence } from '../../../functions/licences/domain/compose-licence.ts';
import { licenceColumns } from '../../../functions/licences/domain/licence-columns.ts';
import { licenceContent } from '../../../functions/licences/domain/licence-content.ts';
import { isLicenceItem, licenceItems } from '../../../functions/licences/domain/licence-item.ts';
import { licenceDraft, licenceRecord } from '../../../functions/licences/domain/licence.ts';
import { aLicence, licenceFacts } from '../../builders/licence.ts';

const linesOf = (...[item, changes]: Parameters<typeof licenceFacts>): Record<string, string> =>
  Object.fromEntries(
    licenceContent(composeLicence(licenceFacts(item, changes))).lines.map(({ label, value }) => [
      label.zh,
      value,
    ]),
  );

describe('a licence', () => {
  it.each(licenceItems)('of %s is a record of its schema, whole after storage', (item) => {
    const licence = aLicence(item);
    expect(licenceRecord.parse(JSON.parse(JSON.stringify(licence)))).toEqual(licence);
    expect(licenceDraft.safeParse(composeLicence(licenceFacts(item))).success).toBe(true);
  });

  it('is given for four items only', () => {
    expect(licenceItems.every(isLicenceItem)).toBe(true);
    expect(isLicenceItem('S2-01')).toBe(false);
  });

  it.each(licenceItems)('of %s holds every column that its table names here', (item) => {
    const licence: Readonly<Record<string, unknown>> = { ...aLicence(item) };
    for (const field of Object.values(licenceColumns[item].columns)) expect(licence[field]).toBeDefined();
  });

  it('is dated by the Shanghai day of the decision', () => {
    const passedAt = Date.parse('2026-04-12T16:30:00Z');
    expect(aLicence('S3-05', { passedAt }).number).toBe('330112202604130101');
    expect(licenceContent(aLicence('S3-05', { passedAt })).issued.value).toBe('2026年4月13日');
  });

  it('a land planning permit names user, land, its document and its use', () => {
    expect(linesOf('S1-10')).toEqual({
      用地单位: '示例智能装备（临安）有限公司',
      统一社会信用代码: '91330112MA9TE5T12Y',
      项目代码: '2603-330112-07-02-102341',
      项目名称: '示例智能装备产业园一期项目',
      用地批准文号: '临土出〔2026〕示例12号',
      用地批准日期: '2026年4月9日',
      用地位置: '临安区示例街道示例路88号',
      '用地面积（平方米）': '33350.25',
      土地用途: '工业厂房 industrial',
      土地获取方式: '出让 transferred',
      建设规模: '单体2栋，总建筑面积18000平方米',
      附图及附件名称: '建设用地规划红线图；总平面图',
    });
  });

  it('a construction permit names the earlier permits, the areas, the parties and the buildings', () => {
    expect(linesOf('S3-05')).toMatchObject({
      建设用地规划许可证编号: '地字第3301122026YG0000001号',
      建设工程规划许可证编号: '建字第3301122026GG0000001号',
      施工图审查合格书编号: '示例审字2026-0032',
      '总建筑面积（平方米）': '18000',
      '地上建筑面积（平方米）': '16800.5',
      '地下建筑面积（平方米）': '1199.5',
      计划开工日期: '2026年4月14日',
    });
    const { tables } = licenceContent(aLicence('S3-05'));
    expect(tables.map(({ heading, rows }) => [heading.en, rows.length])).toEqual([
      ['Parties', 4],
      ['Buildings', 2],
    ]);
    expect(tables[0]?.rows[0]).toEqual(['勘察单位', '示例勘察有限公司', '91330112MA9T000343']);
  });

  it('a completion filing names the permit and the office that files', () => {
    expect(linesOf('S4-08')).toMatchObject({ 施工许可证编号: '330112202604130101', 是否联合验收: '是 yes' });
    expect(licenceContent(aLicence('S4-08')).issuer.label.zh).toBe('备案机关');
  });

  it('what is not known has no line and no empty table', () => {
    const { project } = licenceFacts('S3-05');
    const { ownerName: _, address: __, coordinates: ___, ...known } = project;
    const bare = {
      project: known,
      buildings: [],
      parties: [],
      earlier: {},
      land: undefined,
      works: undefined,
    };
    const lines = linesOf('S3-05', bare);
    expect(Object.keys(lines)).not.toContain('建设单位');
    expect(Object.keys(lines)).not.toContain('建设用地规划许可证编号');
    expect(lines).toMatchObject({
      统一社会信用代码: '91330112MA9TE5T12Y',
      建设地址: '临安区',
      '总建筑面积（平方米）': '18000',
    });
    expect(licenceContent(aLicence('S3-05', bare)).tables).toEqual([]);
  });

  it('takes the name of the holder from the party of type 1 when the project has none', () => {
    const { project } = licenceFacts('S1-10');
    expect(aLicence('S1-10', { project: { ...project, ownerName: undefined } }).holder).toEqual({
      name: '示例智能装备（临安）有限公司',
      creditCode: '91330112MA9TE5T12Y',
    });
  });
});
