import { describe, expect, it } from 'vitest';
import { coreTemplate } from './core-cloud.ts';
import { ready, start, template } from './program.ts';

describe('npm start says in one line what is wrong', () => {
  it.each<[string, readonly string[], RegExp]>([
    [
      'a template that is not there',
      ['--template', '/nowhere.template.json'],
      /^template \/nowhere\.template\.json does not exist\n$/,
    ],
  ])('%s', async (_name, args, message) => {
    const program = start(args);
    expect(await program.ended).toBe(1);
    expect(program.errors()).toMatch(message);
    expect(program.output()).toBe('');
  });

  it.each<[string, readonly string[], RegExp]>([
    ['an unknown argument', ['--colour', 'red'], /--colour/],
    ['a port that is none', ['--port', 'many'], /^--port many is not a port\nusage: npm start/],
    ['a clock that is none', ['--clock', 'noon'], /^--clock noon is not a moment with offset/],
    ['a county for a template', ['--template', 'a', '--county', 'b'], /exclude each other/],
  ])('%s, with the usage', async (_name, args, message) => {
    const program = start(args);
    expect(await program.ended).toBe(2);
    expect(program.errors()).toMatch(message);
    expect(program.errors()).toContain('usage: npm start');
  });

  it('a port in use, and no Java', async () => {
    const first = start(template);
    const { port } = new URL(await ready(first));
    const second = start(['--template', coreTemplate, '--port', port]);
    expect(await second.ended).toBe(1);
    expect(second.errors()).toBe(`port ${port} is in use: choose another with --port\n`);
    const third = start(template, { PATH: '/nowhere' });
    expect(await third.ended).toBe(1);
    expect(third.errors()).toMatch(/^DynamoDB Local needs a Java runtime.*\n$/);
  });
});
