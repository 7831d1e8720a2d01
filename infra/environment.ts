/** What the synthesis is asked for. */
export interface SynthEnvironment {
  /** A county's name, or `all`. */
  readonly county: string;
  /** Folder of the templates. */
  readonly outdir: string;
}

export const readEnvironment = (variables: NodeJS.ProcessEnv = process.env): SynthEnvironment => ({
  county: variables['GROUNDBREAK_COUNTY'] ?? 'all',
  outdir: variables['CDK_OUTDIR'] ?? 'cdk.out',
});
