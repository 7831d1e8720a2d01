// What documents use of pdfkit, which brings no types.
declare module 'pdfkit' {
  /** A parsed font; kept opaque but for the question whether it has a character. */
  interface FontFace {
    hasGlyphForCodePoint(codePoint: number): boolean;
    layout(text: string): object;
  }

  interface TextOptions {
    readonly width?: number;
    readonly align?: 'left' | 'center' | 'right';
    readonly lineGap?: number;
    readonly lineBreak?: boolean;
    readonly characterSpacing?: number;
    readonly stroke?: boolean;
    readonly fill?: boolean;
  }

  interface DocumentOptions {
    readonly font: Uint8Array | FontFace;
    readonly size?: 'A4';
    readonly margin?: number;
    readonly lang?: string;
    readonly pdfVersion?: '1.7';
    readonly displayTitle?: boolean;
    readonly bufferPages?: boolean;
    readonly autoFirstPage?: boolean;
    readonly info?: Readonly<Record<string, string | Date>>;
  }

  interface PdfDocument extends AsyncIterable<Uint8Array> {
    readonly _font: { readonly font: FontFace };
    addPage(): this;
    bufferedPageRange(): { readonly start: number; readonly count: number };
    switchToPage(index: number): unknown;
    fontSize(points: number): this;
    text(text: string, x: number, y: number, options?: TextOptions): this;
    heightOfString(text: string, options?: TextOptions): number;
    widthOfString(text: string, options?: TextOptions): number;
    rect(x: number, y: number, width: number, height: number): this;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    lineWidth(points: number): this;
    dash(length: number, options: { readonly space: number }): this;
    undash(): this;
    fillColor(color: string): this;
    strokeColor(color: string): this;
    fill(color?: string): this;
    stroke(color?: string): this;
    end(): void;
  }

  const PDFDocument: new (options: DocumentOptions) => PdfDocument;
  export type { DocumentOptions, FontFace, PdfDocument, TextOptions };
  export { PDFDocument };
}
