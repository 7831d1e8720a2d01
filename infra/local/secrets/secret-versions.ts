import { SecretsError } from './secrets-error.ts';

export interface SecretContent {
  readonly SecretString?: string;
  /** Base64, as it travels. */
  readonly SecretBinary?: string;
}

export interface SecretVersion {
  readonly id: string;
  readonly content: SecretContent;
  readonly createdAt: number;
  readonly stages: ReadonlySet<string>;
}

export const current = 'AWSCURRENT';
export const previous = 'AWSPREVIOUS';
const mostStages = 20;
const mostVersions = 100;

const sameContent = (one: SecretContent, other: SecretContent): boolean =>
  one.SecretString === other.SecretString && one.SecretBinary === other.SecretBinary;

/** The versions of one secret. A stage stands at one version; what loses AWSCURRENT becomes AWSPREVIOUS. */
export const createSecretVersions = () => {
  const versions = new Map<string, { id: string; content: SecretContent; createdAt: number }>();
  const stages = new Map<string, string>();

  const shown = (id: string): SecretVersion | undefined => {
    const version = versions.get(id);
    const own = [...stages].filter(([, at]) => at === id).map(([stage]) => stage);
    return version && { ...version, stages: new Set(own) };
  };
  const setStage = (stage: string, id: string): void => {
    const from = stages.get(stage);
    if (stage === current && from !== undefined && from !== id) stages.set(previous, from);
    if (stage === current && stages.get(previous) === id) stages.delete(previous);
    stages.set(stage, id);
    if (stages.size > mostStages)
      throw new SecretsError('LimitExceededException', `A secret has at most ${mostStages} staging labels.`);
  };
  /** Versions without a label are kept for a while, the oldest go first. */
  const forget = (): void => {
    const labelled = new Set(stages.values());
    for (const id of versions.keys()) {
      if (versions.size <= mostVersions) return;
      if (!labelled.has(id)) versions.delete(id);
    }
  };

  return {
    byId: shown,
    byStage(stage: string): SecretVersion | undefined {
      const id = stages.get(stage);
      return id === undefined ? undefined : shown(id);
    },
    all: (): readonly SecretVersion[] => [...versions.keys()].flatMap((id) => shown(id) ?? []),
    /** @throws SecretsError ResourceExistsException when the id stands for another content. */
    put(id: string, content: SecretContent, labels: readonly string[], createdAt: number): SecretVersion {
      const known = versions.get(id);
      if (known && !sameContent(known.content, content))
        throw new SecretsError(
          'ResourceExistsException',
          `You can't use ClientRequestToken ${id} because that value is already in use for a version of this secret.`,
        );
      if (!known) {
        versions.set(id, { id, content, createdAt });
        for (const label of labels) setStage(label, id);
        forget();
      }
      return shown(id) ?? { id, content, createdAt, stages: new Set() };
    },
    stageAt: (stage: string): string | undefined => stages.get(stage),
    move: setStage,
    remove(stage: string): void {
      stages.delete(stage);
    },
    clear(): void {
      versions.clear();
      stages.clear();
    },
  };
};

export type SecretVersions = ReturnType<typeof createSecretVersions>;
