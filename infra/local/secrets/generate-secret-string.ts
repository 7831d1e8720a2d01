import { randomInt } from 'node:crypto';
import { z } from 'zod';

const sets = {
  lower: 'abcdefghijklmnopqrstuvwxyz',
  upper: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  digits: '0123456789',
  punctuation: '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~',
};

/** The property GenerateSecretString. A member that is not listed is refused. */
export const generateSchema = z
  .strictObject({
    ExcludeCharacters: z.string().max(4_096).default(''),
    ExcludeLowercase: z.boolean().default(false),
    ExcludeNumbers: z.boolean().default(false),
    ExcludePunctuation: z.boolean().default(false),
    ExcludeUppercase: z.boolean().default(false),
    IncludeSpace: z.boolean().default(false),
    PasswordLength: z.int().min(1).max(4_096).default(32),
    RequireEachIncludedType: z.boolean().default(true),
    SecretStringTemplate: z.string().optional(),
    GenerateStringKey: z.string().optional(),
  })
  .refine(
    ({ SecretStringTemplate, GenerateStringKey }) =>
      (SecretStringTemplate === undefined) === (GenerateStringKey === undefined),
    'SecretStringTemplate and GenerateStringKey go together',
  );

const pick = (characters: string): string => characters.charAt(randomInt(characters.length));

const passwordOf = (options: z.infer<typeof generateSchema>): string => {
  const kept = (characters: string): string =>
    Array.from(characters)
      .filter((character) => !options.ExcludeCharacters.includes(character))
      .join('');
  const types = [
    options.ExcludeLowercase ? '' : kept(sets.lower),
    options.ExcludeUppercase ? '' : kept(sets.upper),
    options.ExcludeNumbers ? '' : kept(sets.digits),
    options.ExcludePunctuation ? '' : kept(sets.punctuation),
    options.IncludeSpace ? kept(' ') : '',
  ].filter((characters) => characters !== '');
  const all = types.join('');
  const needed = options.RequireEachIncludedType ? types : [];
  if (all === '' || needed.length > options.PasswordLength)
    throw new Error('GenerateSecretString leaves no password that fits');
  for (;;) {
    const password = Array.from({ length: options.PasswordLength }, () => pick(all)).join('');
    if (needed.every((type) => Array.from(password).some((character) => type.includes(character))))
      return password;
  }
};

/**
 * A secret's first value as CloudFormation generates it.
 * @throws ZodError for a member that is not known, Error when nothing can be generated.
 */
export const generateSecretString = (property: unknown): string => {
  const options = generateSchema.parse(property);
  const password = passwordOf(options);
  const { SecretStringTemplate: template, GenerateStringKey: key } = options;
  if (template === undefined || key === undefined) return password;
  const members = z.record(z.string(), z.unknown()).parse(JSON.parse(template));
  return JSON.stringify({ ...members, [key]: password });
};
