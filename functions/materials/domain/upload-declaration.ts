import * as z from 'zod/mini';
import { type MaterialId, materials } from '../../../shared/catalogue/materials.ts';
import { contentTypes } from './content-type.ts';
import { endsAs, fileNameFault } from './file-name.ts';

const isMaterial = (value: string): value is MaterialId => Object.hasOwn(materials, value);

const broken = (code: string): { params: { code: string } } => ({ params: { code } });

const fileName = z.string().check((payload) => {
  const code = fileNameFault(payload.value);
  if (code !== undefined) payload.issues.push({ code: 'custom', input: payload.value, ...broken(code) });
});

/**
 * What an applicant says of a file before it comes: `POST /materials`.
 * `size` in bytes. `sha256` is 64 lower-case hexadecimal digits; the header of the upload carries the same in base64.
 */
export const uploadDeclarationSchema = z
  .strictObject({
    projectId: z.string().check(z.regex(/^prj_[0-9A-HJKMNP-TV-Z]{26}$/)),
    material: z.string().check(z.refine(isMaterial, broken('material.unknown'))),
    fileName,
    contentType: z.enum(contentTypes),
    size: z.int().check(z.gte(1)),
    sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  })
  .check((payload) => {
    const { fileName: name, contentType } = payload.value;
    if (!endsAs(name, contentType))
      payload.issues.push({
        code: 'custom',
        path: ['fileName'],
        input: name,
        ...broken('file-name.extension'),
      });
  });

export type UploadDeclaration = z.infer<typeof uploadDeclarationSchema>;
