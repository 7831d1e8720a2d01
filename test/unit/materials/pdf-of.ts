import { deflateSync } from 'node:zlib';

export interface PdfParts {
  /** Bodies of the objects 1, 2, ... in order. */
  readonly objects: readonly string[];
  readonly header?: string;
  /** What the trailer says besides Size. */
  readonly trailer?: string;
  readonly ending?: string;
  /** Added to where each object is said to lie. */
  readonly shift?: number;
}

export const streamOf = (text: string, more = ''): string =>
  `<< /Length ${text.length} ${more}>>\nstream\n${text}\nendstream`;

export const catalog = (more = ''): string => `<< /Type /Catalog /Pages 2 0 R ${more}>>`;
export const pageTree = (count: number): string =>
  `<< /Type /Pages /Count ${count} /Kids [${Array.from({ length: count }, (_, index) => `${3 + index} 0 R`).join(' ')}] >>`;
export const page = (more = ''): string => `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${more}>>`;

const row = (offset: number): string => `${String(offset).padStart(10, '0')} 00000 n \n`;

/** A PDF with a table, as PDF 1.4 writes it. */
export const pdfOf = ({ objects, header, trailer, ending, shift = 0 }: PdfParts): Buffer => {
  let text = header ?? '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n';
  const places = objects.map((body, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return place + shift;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map(row).join('')}`;
  text += `trailer\n<< /Size ${objects.length + 1} ${trailer ?? '/Root 1 0 R'} >>\n`;
  text += ending ?? `startxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
};

/** Three pages with a drawing each. */
export const plainPdf = (
  more: Partial<PdfParts> & { readonly catalog?: string; readonly extra?: readonly string[] } = {},
): Buffer =>
  pdfOf({
    objects: [
      catalog(more.catalog),
      pageTree(3),
      page('/Contents 6 0 R '),
      page(),
      page(),
      streamOf('0 0 m 100 100 l S'),
      ...(more.extra ?? []),
    ],
    ...more,
  });

const up = (rows: readonly Buffer[]): Buffer =>
  Buffer.concat(
    rows.map((bytes, index) =>
      Buffer.from([2, ...bytes.map((byte, column) => (byte - (rows[index - 1]?.[column] ?? 0)) & 255)]),
    ),
  );

/** A PDF whose objects lie in a stream, found by a cross-reference stream with a predictor, as PDF 1.5 allows. */
export const modernPdf = (objects: readonly string[]): Buffer => {
  const heads: string[] = [];
  let inner = '';
  for (const [index, body] of objects.entries()) {
    heads.push(`${index + 1} ${inner.length}`);
    inner += `${body} `;
  }
  const head = `${heads.join(' ')} `;
  const packed = deflateSync(Buffer.from(head + inner, 'latin1')).toString('latin1');
  const container = objects.length + 1;
  let text = '%PDF-1.5\n';
  const place = text.length;
  const dictionary = `/Type /ObjStm /N ${objects.length} /First ${head.length} /Filter /FlateDecode `;
  text += `${container} 0 obj\n${streamOf(packed, dictionary)}\nendobj\n`;
  const start = text.length;
  const rows = [
    Buffer.from([0, 0, 0, 0]),
    ...objects.map((_, index) => Buffer.from([2, 0, container, index])),
    Buffer.from([1, place >> 8, place & 255, 0]),
    Buffer.from([1, start >> 8, start & 255, 0]),
  ];
  const table = deflateSync(up(rows)).toString('latin1');
  const keys = `/Type /XRef /W [1 2 1] /Size ${rows.length} /Root 1 0 R /Filter /FlateDecode `;
  text += `${container + 1} 0 obj\n${streamOf(table, `${keys}/DecodeParms << /Predictor 12 /Columns 4 >> `)}\nendobj\n`;
  return Buffer.from(`${text}startxref\n${start}\n%%EOF\n`, 'latin1');
};
