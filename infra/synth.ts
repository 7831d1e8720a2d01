import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { checkTemplate } from './checks/check-template.ts';
import { countyLines } from './checks/county-lines.ts';
import { errorLine, reportLines } from './checks/report-lines.ts';
import { readTemplate } from './checks/template.ts';
import { allCounties } from './counties/all-counties.ts';
import { selectCounties } from './counties/select-counties.ts';

interface Synthesised {
  readonly written: readonly Written[];
  /** Information, not findings. */
  readonly notes: readonly string[];
}

interface Written {
  readonly stack: string;
  readonly text: string;
  readonly findings: ReturnType<typeof checkTemplate>['findings'];
}

const options = {
  out: { type: 'string', default: 'cdk.out' },
  county: { type: 'string', default: 'all' },
  template: { type: 'string' },
} as const;

const given = async (file: string): Promise<Synthesised> => {
  const text = readFileSync(file, 'utf8');
  // the construct library takes a second to load
  const { nagFindingsOfFile } = await import('./checks/nag-findings-of-file.ts');
  const findings = nagFindingsOfFile(file, readTemplate(text));
  return { written: [{ stack: basename(file), text, findings }], notes: [] };
};

const synthesised = async (county: string, out: string): Promise<Synthesised> => {
  const selection = selectCounties(allCounties, county);
  if (selection.kind === 'refused') throw new Error(selection.faults.join('\n'));
  const { synthesise } = await import('./checks/synthesise.ts');
  const { counties } = selection;
  return { written: synthesise(counties, out), notes: counties.flatMap(countyLines) };
};

/**
 * Synthesises the counties, or takes one written template, and checks it.
 * @returns the exit code: 1 when anything was found.
 */
export const synth = async (args: readonly string[], print: (line: string) => void): Promise<0 | 1> => {
  let county = 'all';
  try {
    const { values } = parseArgs({ args: [...args], options });
    county = values.county;
    const { written, notes } =
      values.template === undefined
        ? await synthesised(values.county, values.out)
        : await given(values.template);
    const reports = written.map(({ stack, text, findings }) => {
      const report = checkTemplate(text);
      return { stack, report: { ...report, findings: [...findings, ...report.findings] } };
    });
    for (const { stack, report } of reports) for (const line of reportLines(stack, report)) print(line);
    for (const line of notes) print(line);
    return reports.some(({ report }) => report.findings.length > 0) ? 1 : 0;
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    print(errorLine(county, { rule: 'synth', subject: 'app', what, remedy: 'nothing was checked' }));
    return 1;
  }
};

if (import.meta.main) process.exitCode = await synth(process.argv.slice(2), console.log);
