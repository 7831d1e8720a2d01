/** A value of a PDF. Texts are not kept: nothing here reads them. */
export type PdfValue =
  | { readonly kind: 'null' }
  | { readonly kind: 'text' }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly value: string }
  | { readonly kind: 'reference'; readonly number: number }
  | { readonly kind: 'array'; readonly values: readonly PdfValue[] }
  | { readonly kind: 'dictionary'; readonly entries: PdfDictionary };

export type PdfDictionary = ReadonlyMap<string, PdfValue>;

/** The whole number under a key; undefined when there is none. */
export const wholeNumber = (value: PdfValue | undefined): number | undefined =>
  value?.kind === 'number' && Number.isSafeInteger(value.value) && value.value >= 0 ? value.value : undefined;

export const nameOf = (value: PdfValue | undefined): string | undefined =>
  value?.kind === 'name' ? value.value : undefined;
