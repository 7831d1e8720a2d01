import { runProgram } from './run-program.ts';
import { runScenario } from './run-scenario.ts';

await runProgram(runScenario, process.env);
