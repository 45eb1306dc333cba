import { promises as dns } from 'node:dns';

/** All addresses a name stands for; rejects or answers none where there are none. */
export type Resolve = (hostname: string) => Promise<string[]>;

const ANSWER_MS = 1_500;
const LOOPBACK = ['127.0.0.1', '::1'];

/** By the DNS itself, so that it is bounded in time and its answer is the one that is looked at. */
export const resolveByDns: Resolve = async (hostname) => {
  const name = hostname.replace(/\.$/, '').toLowerCase();
  // RFC 6761: never a matter of the DNS.
  if (name === 'localhost' || name.endsWith('.localhost')) return LOOPBACK;
  const resolver = new dns.Resolver({ timeout: ANSWER_MS, tries: 2 });
  const answers = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)]);
  return answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
};
