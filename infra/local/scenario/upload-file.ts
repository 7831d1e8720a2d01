import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { generatePdf } from './generate-pdf.ts';
import { generatePng } from './generate-png.ts';
import { isObject, type Json } from './json.ts';
import type { Reply, ScenarioPorts } from './scenario-ports.ts';
import type { UploadOfStep } from './upload-schema.ts';

const types: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.ofd': 'application/ofd',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.tif': 'image/tiff',
  '.tiff': 'image/tiff',
  '.dwg': 'image/vnd.dwg',
};

interface Address {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

const bytesOf = async (
  ports: Pick<ScenarioPorts, 'readFile'>,
  upload: UploadOfStep,
  mark: string,
): Promise<{ readonly name: string; readonly bytes: Buffer }> => {
  if ('file' in upload) return { name: upload.file, bytes: await ports.readFile(upload.file) };
  const { generate, material, pages = 1 } = upload;
  const bytes = generate === 'pdf' ? generatePdf(pages, mark) : generatePng(16, mark);
  return { name: `${material}.${generate}`, bytes };
};

const addressIn = (body: Json | undefined): Address | undefined => {
  const upload = isObject(body) ? body['upload'] : undefined;
  if (!isObject(upload) || typeof upload['url'] !== 'string' || !isObject(upload['headers']))
    return undefined;
  const headers = Object.entries(upload['headers']).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return { url: upload['url'], headers: Object.fromEntries(headers) };
};

/**
 * Asks for an upload, puts the file, lets all settle and reads what became of it. What is refused on the way is the
 * answer.
 */
export const uploadFile = async (
  ports: ScenarioPorts,
  upload: UploadOfStep,
  headers: Readonly<Record<string, string>>,
): Promise<Reply> => {
  const mark = headers['idempotency-key'] ?? '';
  const { name, bytes } = await bytesOf(ports, upload, mark);
  const asked = await ports.send({
    method: 'POST',
    path: '/materials',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({
      projectId: upload.project,
      material: upload.material,
      fileName: name,
      contentType: types[extname(name).toLowerCase()] ?? 'application/octet-stream',
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    }),
  });
  const address = addressIn(asked.body);
  const materialId = isObject(asked.body) ? asked.body['materialId'] : undefined;
  if (asked.status !== 201 || address === undefined || typeof materialId !== 'string') return asked;
  const stored = await ports.put(address.url, address.headers, bytes);
  if (stored.status !== 200) return stored;
  await ports.settled();
  const { 'idempotency-key': _, ...reading } = headers;
  return ports.send({ method: 'GET', path: `/materials/${materialId}`, headers: reading, body: undefined });
};
