import { describe, expect, it } from 'vitest';
import { generatePdf } from '../../../infra/local/scenario/generate-pdf.ts';
import { generatePng } from '../../../infra/local/scenario/generate-png.ts';
import type { Json } from '../../../infra/local/scenario/json.ts';
import type { SentRequest } from '../../../infra/local/scenario/scenario-ports.ts';
import { uploadFile } from '../../../infra/local/scenario/upload-file.ts';
import { judge } from '../materials/source-of.ts';

const upload = { generate: 'pdf', material: 'site-plan', project: 'prj_1' } as const;

const asking = (asked: { status: number; body: Json }) => {
  const sent: SentRequest[] = [];
  const heard: string[] = [];
  const ports = {
    send: async (request: SentRequest) => {
      sent.push(request);
      heard.push(`${request.method} ${request.path}`);
      const answer = request.method === 'POST' ? asked : { status: 200, body: { status: 'clean' } };
      return { ...answer, headers: {} };
    },
    put: async (url: string) => {
      heard.push(`PUT ${url}`);
      return { status: 200, headers: {}, body: undefined };
    },
    settled: async () => void heard.push('settled'),
    token: () => Promise.resolve(''),
    moveClock: () => Promise.resolve(),
    readFile: () => Promise.resolve(Buffer.from('a')),
  };
  return { ports, sent, heard };
};

describe('a generated file', () => {
  it.each([1, 3, 200])('is a PDF of %i pages that passes the inspection', async (pages) => {
    expect(await judge(generatePdf(pages, 'a'), 'application/pdf')).toBe('clean');
  });

  it('is a PNG that passes the inspection', async () => {
    expect(await judge(generatePng(16, '图'), 'image/png')).toBe('clean');
  });

  it('is the same for the same mark only', () => {
    expect(generatePdf(1, 'a').equals(generatePdf(1, 'a'))).toBe(true);
    expect(generatePdf(1, 'a').equals(generatePdf(1, 'b'))).toBe(false);
  });
});

describe('an upload', () => {
  it('asks, puts, lets all settle, and answers what became of the file', async () => {
    const address = { url: 'http://127.0.0.1/q', headers: { 'content-type': 'application/pdf' } };
    const { ports, sent, heard } = asking({ status: 201, body: { materialId: 'mat_1', upload: address } });
    const reply = await uploadFile(ports, upload, { 'idempotency-key': 'k' });
    expect(reply.body).toEqual({ status: 'clean' });
    expect(heard).toEqual(['POST /materials', 'PUT http://127.0.0.1/q', 'settled', 'GET /materials/mat_1']);
    expect(JSON.parse(sent[0]?.body ?? '')).toMatchObject({ projectId: 'prj_1', fileName: 'site-plan.pdf' });
  });

  it('answers the refusal of what was asked', async () => {
    const { ports, heard } = asking({ status: 422, body: { code: 'materials.too-large' } });
    expect(await uploadFile(ports, upload, {})).toMatchObject({ status: 422 });
    expect(heard).toEqual(['POST /materials']);
  });
});
