import { z } from 'zod';

const resource = z.looseObject({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).optional(),
  Metadata: z.record(z.string(), z.unknown()).optional(),
  DependsOn: z.union([z.string(), z.array(z.string())]).optional(),
  Condition: z.string().optional(),
  DeletionPolicy: z.string().optional(),
  UpdateReplacePolicy: z.string().optional(),
});

const template = z.looseObject({
  Resources: z.record(z.string(), resource),
  Outputs: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
  Parameters: z.record(z.string(), z.unknown()).optional(),
  Conditions: z.record(z.string(), z.unknown()).optional(),
});

export type Template = z.infer<typeof template>;
export type TemplateResource = z.infer<typeof resource>;

/** @throws when the text is no JSON or no CloudFormation template. */
export const readTemplate = (text: string): Template => template.parse(JSON.parse(text));
