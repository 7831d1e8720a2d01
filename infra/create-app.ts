import { App } from 'aws-cdk-lib';
import cdkConfiguration from '../cdk.json' with { type: 'json' };
import { AccountStack } from './account-stack.ts';
import { bundleFunctions, type FunctionBundles } from './bundle-functions.ts';
import { countyName } from './counties/county-name.ts';
import type { County } from './counties/schema.ts';
import { CountyStack } from './county-stack.ts';

export interface AppOptions {
  readonly counties: readonly County[];
  /** Folder of the templates; a temporary one when absent. */
  readonly outdir?: string;
  /** Bundles made before; made here, and removed at the end of the process, when absent. */
  readonly bundles?: FunctionBundles;
}

/** One stack for each county, one for each region they lie in. Not yet synthesised. */
export const createApp = (options: AppOptions): App => {
  const { counties, outdir, bundles = bundleFunctions() } = options;
  const app = new App({
    context: cdkConfiguration.context,
    analyticsReporting: false,
    autoSynth: false,
    treeMetadata: false,
    ...(outdir === undefined ? {} : { outdir }),
  });
  const accounts = new Map<string, AccountStack>();
  for (const county of counties) {
    const { region } = county;
    const account =
      accounts.get(region) ?? new AccountStack(app, `groundbreak-account-${region}`, { region });
    accounts.set(region, account);
    const stack = new CountyStack(app, `groundbreak-${countyName(county)}`, { county, bundles });
    stack.addStackDependency(account, 'The stage writes its access log with the role of the account.');
  }
  return app;
};
