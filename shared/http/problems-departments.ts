import type { ProblemTexts } from './problem-text.ts';

/** Codes of the context `departments`. */
export const departmentProblems = {
  'departments.not-found': {
    status: 404,
    title: { zh: '未找到部门或其接收地址', en: 'No such department or endpoint' },
    detail: {
      zh: '本县没有该部门，或它没有设置接收地址，或它不是您的部门。',
      en: 'The county has no such department, it has no endpoint, or it is not yours.',
    },
  },
  'organisations.not-found': {
    status: 404,
    title: { zh: '未找到单位或其接收地址', en: 'No such organisation or endpoint' },
    detail: {
      zh: '该单位没有设置接收地址，或它不是您的单位。',
      en: 'The organisation has no endpoint, or it is not yours.',
    },
  },
  'deliveries.not-found': {
    status: 404,
    title: { zh: '未找到推送', en: 'No such delivery' },
    detail: {
      zh: '没有这条推送，或它不属于您的部门、单位。',
      en: 'There is no such delivery, or it is not of your department or organisation.',
    },
  },
  'departments.state-conflict': {
    status: 409,
    title: { zh: '推送正在进行', en: 'The delivery is on its way' },
    detail: { zh: '请稍后再试。', en: 'Please try again a little later.' },
  },
  'departments.version-stale': {
    status: 409,
    title: { zh: '他人刚刚做了更改', en: 'Somebody else has just changed it' },
    detail: {
      zh: '请重新查看后再试；更换密钥时请等待一分钟，并使用新的 Idempotency-Key。',
      en: 'Look again and retry; for a key wait a minute and use a new Idempotency-Key.',
    },
  },
  'departments.endpoint-refused': {
    status: 422,
    title: { zh: '接收地址不被允许', en: 'The endpoint is not allowed' },
    detail: {
      zh: '该地址不符合本县的外发规则：{reason}。',
      en: 'The address is against the rules for deliveries of the county: {reason}.',
    },
    exposes: ['reason'],
  },
  'departments.keys-too-many': {
    status: 422,
    title: { zh: '有效密钥过多', en: 'Too many keys live' },
    detail: {
      zh: '同一部门、单位最多五个密钥同时有效。旧密钥满 24 小时失效后再更换。',
      en: 'At most five keys of a party live at once. Wait until an older one has lived its 24 hours.',
    },
  },
} as const satisfies ProblemTexts;
