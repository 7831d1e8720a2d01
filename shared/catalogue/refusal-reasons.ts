import type { Bilingual } from '../kernel/bilingual.ts';

const table = {
  'upload.lapsed': {
    zh: '在规定时间内未收到文件，请重新上传',
    en: 'no file came in time: please upload it again',
  },
  'size.zero': { zh: '文件为空（0 字节）', en: 'the file is empty (0 bytes)' },
  'size.differs': { zh: '文件大小与申报的不一致', en: 'the size is not the one declared' },
  'hash.differs': {
    zh: '文件内容与申报的 SHA-256 不一致',
    en: 'the content does not have the SHA-256 declared',
  },
  'type.header-differs': {
    zh: '存储的内容类型与申报的不一致',
    en: 'it was stored under another content type than declared',
  },
  'type.differs': {
    zh: '文件内容是另一种格式，与申报的类型不符',
    en: 'the content is of another type than declared',
  },
  'type.unknown': { zh: '无法识别文件内容的格式', en: 'the content is of no type that is known here' },
  'type.executable': { zh: '文件是可执行程序', en: 'the file is a program' },
  'type.script': { zh: '文件是脚本', en: 'the file is a script' },
  'type.markup': { zh: '文件是网页或 XML 文档', en: 'the file is a web page or an XML document' },
  'type.archive': {
    zh: '文件是压缩包，请逐个上传其中的文件',
    en: 'the file is an archive: please upload its files one by one',
  },
  'type.office': {
    zh: '文件是办公软件文档，请另存为 PDF',
    en: 'the file is an office document: please save it as PDF',
  },
  'polyglot.leading': {
    zh: 'PDF 文件头之前还有其他内容',
    en: 'something stands before the header of the PDF',
  },
  'polyglot.archive': { zh: '文件同时是一个压缩包', en: 'the file is an archive at the same time' },
  'pdf.header-version': { zh: 'PDF 文件头的版本号无效', en: 'the header of the PDF names no valid version' },
  'pdf.end-missing': {
    zh: 'PDF 文件不完整：缺少结尾 %%EOF',
    en: 'the PDF is cut off: its end %%EOF is missing',
  },
  'pdf.trailing-data': { zh: 'PDF 结尾处有多余的内容', en: 'the PDF has foreign content at its end' },
  'pdf.startxref-missing': { zh: 'PDF 缺少 startxref', en: 'the PDF has no startxref before its end' },
  'pdf.xref-missing': {
    zh: 'PDF 的 startxref 未指向交叉引用表',
    en: 'no cross-reference lies where the PDF says',
  },
  'pdf.xref-broken': { zh: 'PDF 交叉引用表损坏', en: 'the cross-reference of the PDF is broken' },
  'pdf.xref-loop': { zh: 'PDF 交叉引用表循环引用', en: 'the cross-references of the PDF go in a circle' },
  'pdf.trailer-missing': { zh: 'PDF 缺少 trailer', en: 'the PDF has no trailer' },
  'pdf.root-missing': { zh: 'PDF 缺少文档目录（Root）', en: 'the PDF has no catalog (Root)' },
  'pdf.pages-missing': { zh: 'PDF 没有页面', en: 'the PDF has no pages' },
  'pdf.object-missing': {
    zh: 'PDF 中有对象不在其应在的位置',
    en: 'an object of the PDF is not where it should be',
  },
  'pdf.object-broken': { zh: 'PDF 中有对象损坏', en: 'an object of the PDF is broken' },
  'pdf.stream-broken': { zh: 'PDF 中有数据流损坏', en: 'a stream of the PDF is broken' },
  'pdf.too-complex': { zh: 'PDF 结构过于复杂，无法检查', en: 'the PDF is too complex to be inspected' },
  'pdf.encrypted': {
    zh: 'PDF 已加密，请去除密码后上传',
    en: 'the PDF is encrypted: please remove the password',
  },
  'pdf.javascript': { zh: 'PDF 含有 JavaScript', en: 'the PDF contains JavaScript' },
  'pdf.launch': { zh: 'PDF 含有启动程序的动作', en: 'the PDF contains an action that starts programs' },
  'pdf.embedded-file': { zh: 'PDF 含有嵌入文件', en: 'the PDF contains embedded files' },
  'pdf.rich-media': { zh: 'PDF 含有多媒体内容', en: 'the PDF contains rich media' },
  'pdf.dynamic-form': { zh: 'PDF 含有动态表单（XFA）', en: 'the PDF contains a dynamic form (XFA)' },
  'pdf.external': { zh: 'PDF 会读取或提交到外部文件', en: 'the PDF reads from, or sends to, somewhere else' },
  'png.broken': { zh: 'PNG 图像损坏', en: 'the PNG is broken' },
  'png.checksum': { zh: 'PNG 数据块校验失败', en: 'a chunk of the PNG does not have its checksum' },
  'png.truncated': { zh: 'PNG 图像不完整', en: 'the PNG is cut off' },
  'png.trailing-data': { zh: 'PNG 结尾处有多余的内容', en: 'the PNG has foreign content at its end' },
  'jpeg.broken': { zh: 'JPEG 图像损坏', en: 'the JPEG is broken' },
  'jpeg.truncated': { zh: 'JPEG 图像不完整', en: 'the JPEG is cut off' },
  'jpeg.trailing-data': {
    zh: 'JPEG 结尾处有多余的内容，请用看图软件另存后上传',
    en: 'the JPEG has foreign content at its end: please save it anew with a viewer',
  },
  'tiff.broken': { zh: 'TIFF 图像损坏', en: 'the TIFF is broken' },
  'tiff.truncated': { zh: 'TIFF 图像不完整', en: 'the TIFF is cut off' },
  'image.too-large': { zh: '图像尺寸过大', en: 'the picture has too many pixels' },
  'dwg.version': {
    zh: 'DWG 版本不受支持，请另存为 2004、2010、2013 或 2018 格式',
    en: 'the version of the DWG is not accepted: please save it as 2004, 2010, 2013 or 2018',
  },
  'dwg.broken': { zh: 'DWG 文件头损坏', en: 'the header of the DWG is broken' },
  'dwg.truncated': { zh: 'DWG 文件不完整', en: 'the DWG is cut off' },
  'ofd.broken': { zh: 'OFD 文件包损坏', en: 'the package of the OFD is broken' },
  'ofd.truncated': { zh: 'OFD 文件包不完整', en: 'the package of the OFD is cut off' },
  'ofd.not-ofd': { zh: '文件是压缩包，但不是 OFD', en: 'the file is an archive, but no OFD' },
  'ofd.encrypted': { zh: 'OFD 已加密', en: 'the OFD is encrypted' },
  'ofd.unsafe-entry': { zh: 'OFD 中含有不允许的文件', en: 'the OFD contains a file that it must not' },
  'ofd.too-complex': { zh: 'OFD 结构过于复杂，无法检查', en: 'the OFD is too complex to be inspected' },
} as const satisfies Record<string, Bilingual>;

export type RefusalReason = keyof typeof table;

/** Why a file is refused, said to the applicant. */
export const refusalReasons: Readonly<Record<RefusalReason, Bilingual>> = table;
