import { allCounties } from './counties/all-counties.ts';
import { selectCounties } from './counties/select-counties.ts';
import { createApp } from './create-app.ts';
import { readEnvironment } from './environment.ts';

const { county, outdir } = readEnvironment();
const selection = selectCounties(allCounties, county);
if (selection.kind === 'refused') {
  for (const fault of selection.faults) console.error(fault);
  process.exit(1);
}
createApp({ counties: selection.counties, outdir }).synth();
