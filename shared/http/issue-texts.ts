import type { Bilingual } from '../kernel/bilingual.ts';

/** Texts of the checks that are ours; the rest come from zod's own locales. A check names its code in `params.code`. */
export const issueTexts: ReadonlyMap<string, Bilingual> = new Map([
  ['json.too-deep', { zh: '嵌套超过 64 层', en: 'nested deeper than 64 levels' }],
  ['json.syntax', { zh: '不是有效的 JSON', en: 'this is not JSON' }],
  ['json.missing', { zh: '缺少请求体', en: 'the body is missing' }],
  ['json.forbidden-key', { zh: '不允许的成员名 __proto__', en: 'the member name __proto__ is not allowed' }],
  ['json.not-unicode', { zh: '含有不成对的代理码元', en: 'holds a lone surrogate' }],
  ['cursor', { zh: '不是本次查询的游标', en: 'this is not a cursor of this query' }],
  [
    'idempotency-key',
    { zh: '须为 1 至 200 个可见 ASCII 字符', en: '1 to 200 visible ASCII characters are needed' },
  ],
  ['query.repeated', { zh: '参数只能出现一次', en: 'the parameter may be there once only' }],
  ['key.unknown', { zh: '未知的成员', en: 'this member is unknown' }],
  ['text.blank', { zh: '不能为空白', en: 'must not be blank' }],
  ['text.control', { zh: '不能含控制字符', en: 'must not hold control characters' }],
  [
    'text.personal-number',
    {
      zh: '不能写入公民身份号码或手机号码',
      en: 'must not hold the number of an identity card or of a mobile phone',
    },
  ],
  ['number.decimals', { zh: '最多 4 位小数', en: 'at most 4 decimals' }],
  [
    'project-code.format',
    { zh: '项目代码格式应为 YYMM-DDDDDD-MM-TT-NNNNNC', en: 'a project code reads YYMM-DDDDDD-MM-TT-NNNNNC' },
  ],
  [
    'credit-code.format',
    {
      zh: '统一社会信用代码应为 18 位',
      en: 'a unified social credit code has 18 characters of its alphabet',
    },
  ],
  [
    'credit-code.check-digit',
    { zh: '统一社会信用代码校验位不符', en: 'the check digit of the credit code does not fit' },
  ],
  [
    'organisation-code.check-digit',
    {
      zh: '其中的组织机构代码校验位不符',
      en: 'the check digit of the organisation code inside does not fit',
    },
  ],
  ['id-card.invalid', { zh: '身份证号码无效', en: 'this is not a valid ID card number' }],
  ['material.unknown', { zh: '材料目录中没有该材料', en: 'the catalogue has no such material' }],
  [
    'file-name.length',
    { zh: '文件名过长或为空', en: 'a file name has 1 to 200 characters, at most 240 bytes' },
  ],
  ['file-name.malformed', { zh: '文件名编码无效', en: 'the file name is not valid Unicode' }],
  ['file-name.control', { zh: '文件名不能含控制字符', en: 'a file name holds no control characters' }],
  ['file-name.separator', { zh: '文件名不能含路径分隔符', en: 'a file name holds no path separators' }],
  ['file-name.hidden', { zh: '文件名不能含不可见字符', en: 'a file name holds no invisible characters' }],
  [
    'file-name.character',
    { zh: '文件名含不允许的字符', en: 'the file name holds a character that is not allowed' },
  ],
  [
    'file-name.edge',
    { zh: '文件名首尾不能是空格或句点', en: 'a file name begins and ends with no space or dot' },
  ],
  [
    'file-name.reserved',
    { zh: '文件名为系统保留名', en: 'the file name is reserved by an operating system' },
  ],
  ['file-name.program', { zh: '文件名像可执行程序', en: 'the file name looks like that of a program' }],
  [
    'file-name.extension',
    { zh: '扩展名与类型不符', en: 'the file name does not end as files of its type do' },
  ],
  ['list.repeated', { zh: '不能重复', en: 'must not be there twice' }],
  [
    'geojson.type',
    { zh: '线性工程可用面或线，其他项目须用面', en: 'a polygon; for linear works a line is allowed too' },
  ],
  ['geojson.decimals', { zh: '坐标最多 9 位小数', en: 'at most 9 decimals in a coordinate' }],
  ['geojson.positions', { zh: '坐标点超过 2000 个', en: 'more than 2 000 positions' }],
  ['geojson.open-ring', { zh: '环未闭合', en: 'the ring is not closed' }],
  [
    'geojson.bounds',
    {
      zh: '坐标超出中国范围（经度 73–136，纬度 3–54，CGCS2000）',
      en: 'outside of China (longitude 73-136, latitude 3-54, CGCS2000)',
    },
  ],
  ['geojson.crossing', { zh: '边界自相交或退化', en: 'the boundary crosses or folds onto itself' }],
]);
