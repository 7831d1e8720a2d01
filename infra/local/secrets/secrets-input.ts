import { z } from 'zod';

const secret = { SecretId: z.string().min(1).max(2_048) };
const versionId = z.string().min(32).max(64);
const stage = z.string().min(1).max(256);
const valueBytes = 65_536;

/** What each action accepts. A member that is not listed is refused: nothing is ignored silently. */
export const secretsInput = {
  GetSecretValue: z.strictObject({
    ...secret,
    VersionId: versionId.optional(),
    VersionStage: stage.optional(),
  }),
  PutSecretValue: z
    .strictObject({
      ...secret,
      ClientRequestToken: versionId,
      SecretString: z
        .string()
        .min(1)
        .refine((text) => Buffer.byteLength(text) <= valueBytes, `is longer than ${valueBytes} bytes`)
        .optional(),
      SecretBinary: z
        .base64()
        .min(1)
        .refine(
          (text) => Buffer.from(text, 'base64').length <= valueBytes,
          `is longer than ${valueBytes} bytes`,
        )
        .optional(),
      VersionStages: z.array(stage).min(1).max(20).default(['AWSCURRENT']),
    })
    .refine(
      ({ SecretString, SecretBinary }) => (SecretString === undefined) !== (SecretBinary === undefined),
      'either SecretString or SecretBinary',
    ),
  DescribeSecret: z.strictObject(secret),
  UpdateSecretVersionStage: z.strictObject({
    ...secret,
    VersionStage: stage,
    MoveToVersionId: versionId.optional(),
    RemoveFromVersionId: versionId.optional(),
  }),
} as const;

export type SecretsAction = keyof typeof secretsInput;
export type SecretsInput<A extends SecretsAction> = z.infer<(typeof secretsInput)[A]>;

export const isSecretsAction = (name: string): name is SecretsAction => Object.hasOwn(secretsInput, name);
