import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { OutboundRefused } from './outbound-errors.js';

export interface OutboundSettings {
  /** Ports and ranges of ports, with commas between them: `443,8400-8499`. */
  ports: string;
  /** Networks in CIDR that are reached although they are not public, with commas between them; empty for none. */
  networks: string;
}

type Address = ipaddr.IPv4 | ipaddr.IPv6;
type Network = readonly [Address, number];

const GLOBAL_IPV6 = ipaddr.parse('2000::');
const LARGEST_PORT = 65_535;
const LONGEST_URL = 2_000;

/** Where requests may go to. */
export class OutboundRules {
  private readonly ports: readonly (readonly [number, number])[];
  private readonly networks: readonly Network[];

  /** @throws RangeError that names what cannot be read */
  static check(settings: OutboundSettings): void {
    void new OutboundRules(settings);
  }

  /** @throws RangeError that names what cannot be read */
  constructor({ ports, networks }: OutboundSettings) {
    this.ports = listed(ports).map(portRange);
    this.networks = listed(networks).map(network);
  }

  /** @throws OutboundRefused; what its name stands for is looked at when something is sent */
  urlOf(text: string): URL {
    if (text.length > LONGEST_URL || !URL.canParse(text))
      throw new OutboundRefused('address-invalid', `not an address of at most ${LONGEST_URL} characters`);
    const url = new URL(text);
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && this.allowsLoopback))
      throw new OutboundRefused('scheme-refused', 'only https');
    if (url.username !== '' || url.password !== '')
      throw new OutboundRefused('credentials-refused', 'no user name and no password in the address');
    if (url.hash !== '') throw new OutboundRefused('address-invalid', 'no fragment in the address');
    const port = portOf(url);
    if (!this.ports.some(([first, last]) => port >= first && port <= last))
      throw new OutboundRefused('port-refused', `port ${port} is not one of those allowed`);
    const literal = literalOf(url);
    if (literal !== undefined) this.assertReachable(url, [literal]);
    return url;
  }

  /** All of them or none: of a name that also stands for an inner address nothing is believed. @throws OutboundRefused */
  assertReachable(url: URL, addresses: readonly string[]): void {
    for (const text of addresses) {
      const address = plain(text);
      const open = isPublic(address) || this.isAllowed(address);
      // In the clear nothing leaves this machine.
      if (!open || (url.protocol === 'http:' && address.range() !== 'loopback'))
        throw new OutboundRefused('network-refused', `${url.hostname} is in a network that is not reached from here`);
    }
  }

  private get allowsLoopback(): boolean {
    return this.networks.some(([address]) => address.range() === 'loopback');
  }

  private isAllowed(address: Address): boolean {
    return this.networks.some(([base, bits]) => base.kind() === address.kind() && address.match(base, bits));
  }
}

/** The address in a URL that has one in place of a name. WHATWG has put `0x7f.1` and `2130706433` into their usual form by then. */
export function literalOf({ hostname }: URL): string | undefined {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return isIP(bare) === 0 ? undefined : bare;
}

export function portOf({ port, protocol }: URL): number {
  if (port !== '') return Number(port);
  return protocol === 'https:' ? 443 : 80;
}

/** Of IPv6 what was ever given out as global; old ways of writing IPv4 into it (`::127.0.0.1`) are not. */
function isPublic(address: Address): boolean {
  if (address.range() !== 'unicast') return false;
  return address.kind() === 'ipv4' || address.match(GLOBAL_IPV6, 3);
}

/** An IPv4 address in the clothes of IPv6 is judged as what it is. */
function plain(text: string): Address {
  return ipaddr.process(text.replace(/%.*$/, ''));
}

function listed(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function portRange(text: string): readonly [number, number] {
  const [, first = '', last = first] = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(text) ?? [];
  const range = [Number(first), Number(last)] as const;
  if (first === '' || range[0] < 1 || range[1] < range[0] || range[1] > LARGEST_PORT)
    throw new RangeError(`"${text}" is no port and no range of ports`);
  return range;
}

function network(text: string): Network {
  if (!ipaddr.isValidCIDR(text)) throw new RangeError(`"${text}" is no network in CIDR, like 10.20.0.0/16`);
  return ipaddr.parseCIDR(text);
}
