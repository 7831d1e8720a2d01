import { runProgram } from '../scenario/run-program.ts';
import { runDemo } from './run-demo.ts';

await runProgram(runDemo, process.env);
