import type { ProblemTexts } from './problem-text.ts';

/** Codes of the context `materials`. */
export const materialProblems = {
  'materials.not-found': {
    status: 404,
    title: { zh: '未找到材料', en: 'No such material' },
    detail: {
      zh: '没有这份材料，或者它所属的项目与您无关。',
      en: 'There is no such material, or its project is not yours.',
    },
  },
  'materials.project-unknown': {
    status: 404,
    title: { zh: '未找到项目', en: 'No such project' },
    detail: {
      zh: '没有这个项目，或者它不属于您。',
      en: 'There is no such project, or it is not yours.',
    },
  },
  'materials.not-clean': {
    status: 409,
    title: { zh: '材料不可下载', en: 'The file cannot be fetched' },
    detail: {
      zh: '材料尚未通过检查，当前状态：{status}。',
      en: 'The file has not been found clean; it is {status}.',
    },
    exposes: ['status'],
  },
  'materials.type-not-accepted': {
    status: 422,
    title: { zh: '不接受该文件类型', en: 'This type of file is not accepted' },
    detail: {
      zh: '材料 {material} 不接受类型 {contentType}。',
      en: '{material} is not accepted as {contentType}.',
    },
    exposes: ['material', 'contentType'],
  },
  'materials.too-large': {
    status: 422,
    title: { zh: '文件过大', en: 'The file is too large' },
    detail: {
      zh: '文件为 {size} 字节，最多 {greatest} 字节。',
      en: 'The file has {size} bytes; {greatest} are accepted.',
    },
    exposes: ['size', 'greatest'],
  },
  'materials.too-many': {
    status: 422,
    title: { zh: '项目的材料已达上限', en: 'The project has as many materials as it may' },
    detail: {
      zh: '一个项目最多 {most} 份材料（检查未通过的不计）。请使用已有材料，或与综合窗口联系。',
      en: 'A project has {most} materials at most; refused ones do not count. Use those it has, or ask the window.',
    },
    exposes: ['most'],
  },
} as const satisfies ProblemTexts;
