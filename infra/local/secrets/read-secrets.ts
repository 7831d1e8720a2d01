import type { LoadedResource, LoadedTemplate } from '../template/loaded-template.ts';
import { TemplateError } from '../template/template-error.ts';
import { generateSecretString } from './generate-secret-string.ts';

export interface SecretDefinition {
  readonly logicalId: string;
  readonly name: string;
  readonly arn: string;
  readonly description: string | undefined;
  readonly tags: unknown;
  /** The first value; undefined for a secret that is created empty. Generated anew at each call. */
  readonly firstValue: () => string | undefined;
}

const known = new Set(['Name', 'Description', 'GenerateSecretString', 'SecretString', 'Tags']);

const readSecret = ({ logicalId, physicalName, arn, properties }: LoadedResource): SecretDefinition => {
  for (const name of Object.keys(properties))
    if (!known.has(name))
      throw new TemplateError(`${logicalId}: the local cloud does not know the secret's ${name}`);
  const { Description, GenerateSecretString: generate, SecretString: given, Tags } = properties;
  if (generate !== undefined && given !== undefined)
    throw new TemplateError(`${logicalId}: both GenerateSecretString and SecretString`);
  const firstValue = (): string | undefined => {
    if (typeof given === 'string') return given;
    return generate === undefined ? undefined : generateSecretString(generate);
  };
  try {
    firstValue();
  } catch (error) {
    throw new TemplateError(`${logicalId}: ${String(error)}`, { cause: error });
  }
  return {
    logicalId,
    name: physicalName,
    arn,
    description: typeof Description === 'string' ? Description : undefined,
    tags: Tags,
    firstValue,
  };
};

/** @throws TemplateError naming a property that is not emulated. */
export const readSecrets = (template: LoadedTemplate): readonly SecretDefinition[] =>
  template.byType('AWS::SecretsManager::Secret').map(readSecret);
