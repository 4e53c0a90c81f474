import { type LookupAddress, lookup } from 'node:dns';
import type { Agent } from 'node:http';
import { BlockList, isIP, isIPv6, type LookupFunction } from 'node:net';
import { useAgent } from 'request-filtering-agent';

/**
 * How to connect to a receiver: private addresses are refused after the name is resolved, but for those that are named. For one connection.
 * @param privateReceivers addresses and subnets
 */
export function receiverRules(url: string, privateReceivers: readonly string[]) {
  const named = subnetsOf(privateReceivers);
  // The library takes subnets too, but writes a warning for every address of the other version of IP.
  const allowIPAddressList: string[] = [];
  const allowNamed = (address: string): void => {
    if (named.check(address, familyOf(address))) allowIPAddressList.push(address);
  };
  const host = new URL(url).hostname.replace(/^\[|\]$/g, '');
  if (isIP(host)) allowNamed(host);
  const lookupNamed: LookupFunction = (name, options, done) =>
    lookup(name, options, (error, found: string | LookupAddress[], family?: number) => {
      if (!error) for (const one of [found].flat()) allowNamed(typeof one === 'string' ? one : one.address);
      done(error, found, family);
    });
  return { allowIPAddressList, lookup: lookupNamed };
}

/** The agent of one connection to a receiver. */
export const receiverAgent = (url: string, privateReceivers: readonly string[]): Agent =>
  useAgent(url, receiverRules(url, privateReceivers));

const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIPv6(address) ? 'ipv6' : 'ipv4');

function subnetsOf(given: readonly string[]): BlockList {
  const list = new BlockList();
  for (const subnet of given) {
    const [address = '', prefix] = subnet.split('/');
    if (prefix === undefined) list.addAddress(address, familyOf(address));
    else list.addSubnet(address, Number(prefix), familyOf(address));
  }
  return list;
}
