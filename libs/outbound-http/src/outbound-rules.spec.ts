import { OutboundRefused } from './outbound-errors.js';
import { OutboundRules } from './outbound-rules.js';

const strict = new OutboundRules({ ports: '443', networks: '' });
const atHome = new OutboundRules({ ports: '443,8000-8999', networks: '127.0.0.0/8, 10.20.0.0/16' });

const refusal = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof OutboundRefused) return error.code;
    throw error;
  }
  return 'taken';
};

const NOT_PUBLIC = [
  '127.0.0.1',
  '127.8.8.8',
  '10.0.0.1',
  '172.16.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
  '255.255.255.255',
  '192.0.0.192',
  '198.18.0.1',
  '240.0.0.1',
  '192.0.2.1',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:169.254.169.254',
  '::127.0.0.1',
  'fe80::1',
  'fe80::1%eth0',
  'fec0::1',
  'fd00:ec2::254',
  'ff02::1',
  '64:ff9b::7f00:1',
  '64:ff9b:1::1',
  '2002:7f00:1::',
  '2001::1',
  '2001:db8::1',
];

describe('where the product sends to', () => {
  it.each(NOT_PUBLIC)('never %s, be it a name or the address itself', (address) => {
    const named = strict.urlOf('https://hooks.example/');
    expect(refusal(() => strict.assertReachable(named, [address]))).toBe('network-refused');
    const bare = address.includes(':') ? `[${address.replace(/%.*/, '')}]` : address;
    expect(refusal(() => strict.urlOf(`https://${bare}/`))).toBe('network-refused');
  });

  it.each(['8.8.8.8', '2606:4700::1111'])('%s, which is public', (address) => {
    expect(refusal(() => strict.assertReachable(strict.urlOf('https://hooks.example/'), [address]))).toBe('taken');
  });

  it('no name of which one address is inside', () => {
    const url = strict.urlOf('https://hooks.example/');
    expect(refusal(() => strict.assertReachable(url, ['8.8.8.8', '10.0.0.1']))).toBe('network-refused');
  });

  it.each([
    ['https://0x7f.1/', 'network-refused'],
    ['https://2130706433/', 'network-refused'],
    ['https://0177.0.0.1/', 'network-refused'],
    ['https://①②⑦.⓪.⓪.①/', 'network-refused'],
    ['https://[::ffff:7f00:1]/', 'network-refused'],
    ['http://hooks.example/', 'scheme-refused'],
    ['gopher://hooks.example/', 'scheme-refused'],
    ['file:///etc/passwd', 'scheme-refused'],
    ['https://good.example@evil.example/', 'credentials-refused'],
    ['https://:secret@hooks.example/', 'credentials-refused'],
    ['https://hooks.example:22/', 'port-refused'],
    ['https://hooks.example:6379/', 'port-refused'],
    ['https://hooks.example/#part', 'address-invalid'],
    ['hooks.example', 'address-invalid'],
    ['', 'address-invalid'],
    [`https://hooks.example/${'a'.repeat(2_000)}`, 'address-invalid'],
    ['https://hooks.example/a?b=c', 'taken'],
    ['https://hooks.example:443/', 'taken'],
  ])('of %s: %s', (text, expected) => {
    expect(refusal(() => strict.urlOf(text))).toBe(expected);
  });

  it('reaches what the operator allows, and over http what is on this machine only', () => {
    expect(refusal(() => atHome.urlOf('https://10.20.3.4/'))).toBe('taken');
    expect(refusal(() => atHome.urlOf('https://10.21.3.4/'))).toBe('network-refused');
    expect(refusal(() => atHome.urlOf('http://127.0.0.1:8080/'))).toBe('taken');
    expect(refusal(() => atHome.urlOf('http://10.20.3.4:8080/'))).toBe('network-refused');
    const named = atHome.urlOf('http://hooks.example:8080/');
    expect(refusal(() => atHome.assertReachable(named, ['8.8.8.8']))).toBe('network-refused');
    expect(refusal(() => atHome.assertReachable(named, ['127.0.0.1']))).toBe('taken');
  });

  it.each([
    [{ ports: '0', networks: '' }],
    [{ ports: '90-80', networks: '' }],
    [{ ports: 'https', networks: '' }],
    [{ ports: '443', networks: '10.0.0.0' }],
    [{ ports: '443', networks: 'intranet' }],
  ])('does not start with %j', (settings) => {
    expect(() => new OutboundRules(settings)).toThrow(RangeError);
  });
});
