import { describe, expect, it } from 'vitest';
import { type EgressRules, strictEgress } from '../../../functions/departments/domain/egress-rules.ts';
import { createSender } from '../../../functions/departments/sending/create-sender.ts';
import type { Target } from '../../../functions/departments/sending/find-targets.ts';
import { hostileNames, hostileUrls } from './hostile-targets.ts';

/** The sender's own code, with a connector that records where it would go, and a table instead of the DNS. */
const aRecordingSender = (names: Readonly<Record<string, readonly string[]>> = {}) => {
  const dialled: Target[] = [];
  const asked: string[] = [];
  const send = createSender({
    resolve: async (host) => {
      asked.push(host);
      return names[host] ?? [];
    },
    connect: async (target) => {
      dialled.push(target);
      throw new Error('recorded');
    },
    after: () => () => undefined,
  });
  const judge = async (url: string, rules: EgressRules = strictEgress): Promise<string> => {
    const outcome = await send({ url, rules, headers: {}, body: '{}' });
    return outcome.kind === 'refused' || outcome.kind === 'failed' ? outcome.reason : outcome.kind;
  };
  return { judge, dialled, asked };
};

describe('the strict guard', () => {
  it.each(hostileUrls)('lets nothing out to %s', async (url, reason) => {
    const { judge, dialled, asked } = aRecordingSender();
    expect(await judge(url)).toBe(reason);
    expect(dialled).toEqual([]);
    expect(asked).toEqual([]);
  });

  it.each(hostileNames)('lets nothing out to a name that leads to %s', async (address, reason) => {
    const { judge, dialled } = aRecordingSender({ 'hook.example.com': ['93.184.216.34', address] });
    expect(await judge('https://hook.example.com/')).toBe(reason);
    expect(dialled).toEqual([]);
  });

  it('knows more than forty ways', () => {
    expect(hostileUrls.length + hostileNames.length).toBeGreaterThanOrEqual(80);
  });

  it('dials the judged addresses of a public name, by number, with the name for the certificate', async () => {
    const { judge, dialled, asked } = aRecordingSender({
      'hook.example.com': ['93.184.216.34', '2606:2800:220:1::1'],
    });
    expect(await judge('https://hook.example.com/nr?x=1')).toBe('connect');
    expect(dialled.map(({ address, host, port, path }) => [address, host, port, path])).toEqual([
      ['93.184.216.34', 'hook.example.com', 443, '/nr?x=1'],
      ['2606:2800:220:1::1', 'hook.example.com', 443, '/nr?x=1'],
    ]);
    expect(asked).toEqual(['hook.example.com']);
  });

  it('asks the name once, so that an answer that changes afterwards changes nothing', async () => {
    const answers = [['93.184.216.34'], ['169.254.169.254']];
    const dialled: string[] = [];
    const send = createSender({
      resolve: async () => answers.shift() ?? [],
      connect: async ({ address }) => {
        dialled.push(address);
        throw new Error('recorded');
      },
      after: () => () => undefined,
    });
    const request = { url: 'https://rebind.example.com/', rules: strictEgress, headers: {}, body: '{}' };
    expect(await send(request)).toEqual({ kind: 'failed', reason: 'connect' });
    expect(dialled).toEqual(['93.184.216.34']);
    expect(await send(request)).toEqual({ kind: 'refused', reason: 'address-link-local' });
    expect(dialled).toEqual(['93.184.216.34']);
  });

  it('says that a name leads nowhere', async () => {
    const { judge, dialled } = aRecordingSender();
    expect(await judge('https://nowhere.example.com/')).toBe('dns');
    expect(dialled).toEqual([]);
  });
});

describe('the guard as a county sets it', () => {
  const local: EgressRules = { hosts: ['127.0.0.1', '::1'], ports: [3_901], cidrs: [] };

  it('opens loopback, and plain http, by host and port together', async () => {
    const { judge, dialled } = aRecordingSender();
    expect(await judge('http://127.0.0.1:3901/nr', local)).toBe('connect');
    expect(await judge('http://[::1]:3901/nr', local)).toBe('connect');
    expect(await judge('http://127.0.0.1:3902/nr', local)).toBe('port-not-allowed');
    expect(await judge('http://127.0.0.2:3901/nr', local)).toBe('host-not-allowed');
    expect(await judge('http://127.0.0.1:3901/nr', { ...local, hosts: [] })).toBe('plain-http');
    expect(await judge('https://127.0.0.1:3901/nr', { ...local, hosts: [] })).toBe('address-loopback');
    expect(dialled.map(({ address, port }) => [address, port])).toEqual([
      ['127.0.0.1', 3_901],
      ['::1', 3_901],
    ]);
  });

  it('never lets plain http leave the machine', async () => {
    const rules: EgressRules = { hosts: ['hook.example.com'], ports: [80], cidrs: [] };
    const { judge, dialled } = aRecordingSender({ 'hook.example.com': ['93.184.216.34'] });
    expect(await judge('http://hook.example.com/', rules)).toBe('plain-http');
    expect(dialled).toEqual([]);
  });

  it('asks no name that is not on the list', async () => {
    const { judge, asked } = aRecordingSender({ 'other.example.com': ['93.184.216.34'] });
    const rules: EgressRules = { hosts: ['hook.example.com'], ports: [443], cidrs: [] };
    expect(await judge('https://other.example.com/', rules)).toBe('host-not-allowed');
    expect(await judge('https://hook.example.com.evil.com/', rules)).toBe('host-not-allowed');
    expect(asked).toEqual([]);
  });

  it('opens a named range of the government network, and closes all others', async () => {
    const rules: EgressRules = { hosts: [], ports: [443], cidrs: ['10.20.0.0/16', 'fd12::/16'] };
    const { judge } = aRecordingSender({
      'in.example.gov.cn': ['10.20.3.4', 'fd12::7'],
      'beside.example.gov.cn': ['10.21.3.4'],
      'public.example.gov.cn': ['93.184.216.34'],
    });
    expect(await judge('https://in.example.gov.cn/', rules)).toBe('connect');
    expect(await judge('https://beside.example.gov.cn/', rules)).toBe('address-outside-cidrs');
    expect(await judge('https://public.example.gov.cn/', rules)).toBe('address-outside-cidrs');
  });

  it.each([
    ['169.254.169.254', 'address-link-local'],
    ['fe80::1', 'address-link-local'],
    ['127.0.0.1', 'address-loopback'],
    ['::1', 'address-loopback'],
    ['0.0.0.0', 'address-unspecified'],
    ['::ffff:10.0.0.1', 'address-embedded'],
    ['64:ff9b::a9fe:a9fe', 'address-embedded'],
    ['224.0.0.1', 'address-multicast'],
    ['fd00:ec2::254', 'address-platform'],
  ])('opens %s by no range, however wide', async (address, reason) => {
    const { judge, dialled } = aRecordingSender({ 'hook.example.com': [address] });
    const rules: EgressRules = { hosts: [], ports: [443], cidrs: ['0.0.0.0/0', '::/0', '::ffff:0:0/96'] };
    expect(await judge('https://hook.example.com/', rules)).toBe(reason);
    expect(dialled).toEqual([]);
  });
});
