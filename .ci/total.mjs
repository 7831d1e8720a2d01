import { readFileSync } from 'node:fs';

const lines = readFileSync('node_modules/.cache/groundbreak/totals.jsonl', 'utf8').trim().split('\n');
const runs = lines.map((line) => JSON.parse(line));
const sum = (key) => runs.reduce((total, run) => total + run[key], 0);
process.stdout.write(`${sum('passed')} passed, ${sum('failed')} failed\n`);
