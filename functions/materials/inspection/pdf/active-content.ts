import type { RefusalReason } from '../../../../shared/catalogue/refusal-reasons.ts';
import { refuse } from '../refused-content.ts';

/** Names by which a PDF does more than show pages. Links to web pages (URI) are allowed: nothing follows them here. */
const forbidden: ReadonlyMap<string, RefusalReason> = new Map<string, RefusalReason>([
  ['JavaScript', 'pdf.javascript'],
  ['JS', 'pdf.javascript'],
  ['Launch', 'pdf.launch'],
  ['EmbeddedFile', 'pdf.embedded-file'],
  ['EmbeddedFiles', 'pdf.embedded-file'],
  ['FileAttachment', 'pdf.embedded-file'],
  ['RichMedia', 'pdf.rich-media'],
  ['RichMediaContent', 'pdf.rich-media'],
  ['Movie', 'pdf.rich-media'],
  ['Rendition', 'pdf.rich-media'],
  ['XFA', 'pdf.dynamic-form'],
  ['GoToE', 'pdf.external'],
  ['GoToR', 'pdf.external'],
  ['SubmitForm', 'pdf.external'],
  ['ImportData', 'pdf.external'],
]);

export const refuseActiveContent = (name: string): void => {
  const reason = forbidden.get(name);
  if (reason !== undefined) refuse(reason);
};
