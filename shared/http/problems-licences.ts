import type { ProblemTexts } from './problem-text.ts';

/** Codes of the context `licences`. */
export const licenceProblems = {
  'licences.not-found': {
    status: 404,
    title: { zh: '未找到证照', en: 'No such licence' },
    detail: {
      zh: '没有这份证照，或者它不属于您或您的部门。',
      en: 'There is no such licence, or it is not yours or of your department.',
    },
  },
  'licences.unknown': {
    status: 404,
    title: { zh: '未查到该证照', en: 'This licence is not known' },
    detail: {
      zh: '本县没有颁发过带有该标识的证照，请核对标识。',
      en: 'This county has issued no licence with that identifier; compare it with the paper.',
    },
  },
  'licences.not-held': {
    status: 409,
    title: { zh: '证照无须重新制作', en: 'The licence is not held' },
    detail: { zh: '该证照已经颁发。', en: 'The licence has been issued.' },
    exposes: ['licenceId'],
  },
  'licences.glyph-missing': {
    status: 422,
    title: { zh: '字库缺字', en: 'The font lacks a character' },
    detail: {
      zh: '字库中没有下列字符：{characters}。请更正名称，或联系运维扩充字库。',
      en: 'The font cannot print {characters}. Correct the name, or have the font extended.',
    },
    exposes: ['characters'],
  },
  'licences.serial-exhausted': {
    status: 422,
    title: { zh: '编号已用完', en: 'The numbers are used up' },
    detail: {
      zh: '编号序列 {series} 已用完，须修改编号规则。',
      en: 'The series {series} has no number left; the rule must be changed.',
    },
    exposes: ['series'],
  },
  'licences.earlier-held': {
    status: 422,
    title: { zh: '前序证照尚未颁发', en: 'An earlier licence is held' },
    detail: {
      zh: '须先颁发办件 {earlier} 的证照。',
      en: 'The licence of case {earlier} must be issued before.',
    },
    exposes: ['earlier'],
  },
  'licences.not-composed': {
    status: 422,
    title: { zh: '证照内容不完整', en: 'The facts make no licence' },
    detail: {
      zh: '项目信息不足以制作证照，请联系运维。',
      en: 'What is recorded of the project does not make a licence; call for help.',
    },
  },
} as const satisfies ProblemTexts;
