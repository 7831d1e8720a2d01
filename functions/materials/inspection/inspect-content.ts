import type { ContentType } from '../domain/content-type.ts';
import type { RefusalReason } from '../../../shared/catalogue/refusal-reasons.ts';
import { findEndOfArchive } from './end-of-archive.ts';
import { hashStream } from './hash-stream.ts';
import { inspectDwg } from './inspect-dwg.ts';
import { inspectJpeg } from './inspect-jpeg.ts';
import { inspectOfd } from './inspect-ofd.ts';
import { inspectPng } from './inspect-png.ts';
import { inspectTiff } from './inspect-tiff.ts';
import type { ObjectSource } from './object-source.ts';
import { inspectPdf } from './pdf/inspect-pdf.ts';
import { RefusedContent, refuse } from './refused-content.ts';
import { isTar, sniff } from './sniff.ts';
import { createWindow, type Window } from './window.ts';

/** What the file shall be. `size` in bytes, `sha256` in 64 hexadecimal digits. */
export interface Expected {
  readonly contentType: ContentType;
  readonly size: number;
  readonly sha256: string;
}

export type Verdict =
  { readonly kind: 'clean' } | { readonly kind: 'refused'; readonly reason: RefusalReason };

const inspectors: Readonly<Record<ContentType, (window: Window) => Promise<void>>> = {
  'application/pdf': inspectPdf,
  'application/ofd': inspectOfd,
  'image/png': inspectPng,
  'image/jpeg': inspectJpeg,
  'image/tiff': inspectTiff,
  'image/vnd.dwg': inspectDwg,
};

const checkType = async (window: Window, declared: ContentType): Promise<void> => {
  const head = await window.at(0, 1_029);
  const found = sniff(head);
  if (found.kind === 'zip') {
    if (declared !== 'application/ofd') refuse('type.archive');
    return;
  }
  if (found.kind === 'type' && isTar(head)) refuse('polyglot.archive');
  if (found.kind === 'type' && found.type === declared) return;
  // Many readers look for the header within the first 1,024 bytes.
  if (declared === 'application/pdf' && head.includes('%PDF-')) refuse('polyglot.leading');
  refuse(found.kind === 'type' ? 'type.differs' : found.reason);
};

const check = async (source: ObjectSource, expected: Expected): Promise<void> => {
  if (source.size === 0) refuse('size.zero');
  if (source.size !== expected.size) refuse('size.differs');
  if (source.contentType !== expected.contentType) refuse('type.header-differs');
  const stored = await hashStream(source.stream());
  if (stored.size !== source.size) throw new RangeError(`${stored.size} bytes came of ${source.size}`);
  if (stored.sha256 !== expected.sha256) refuse('hash.differs');
  const window = createWindow(source);
  await checkType(window, expected.contentType);
  if (expected.contentType !== 'application/ofd' && (await findEndOfArchive(window)) !== undefined)
    refuse('polyglot.archive');
  await inspectors[expected.contentType](window);
};

/** Judges one version of an object by its bytes. Rejects when it could not be read: the material then stays pending. */
export const inspectContent = async (source: ObjectSource, expected: Expected): Promise<Verdict> => {
  try {
    await check(source, expected);
    return { kind: 'clean' };
  } catch (error) {
    if (error instanceof RefusedContent) return { kind: 'refused', reason: error.reason };
    throw error;
  }
};
