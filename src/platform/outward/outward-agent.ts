import { lookup as resolve } from 'node:dns';
import type { Agent } from 'node:http';
import { BlockList, isIP, type LookupFunction, Socket, type TcpNetConnectOpts } from 'node:net';
import { useAgent } from 'request-filtering-agent';

/** Public by its number, but answered by the machine underneath: the metadata of Azure. */
const METADATA = '168.63.129.16';

/** What the filtering agent takes for public: all of IPv6 that is handed out lies in 2000::/3. */
const NOT_HANDED_OUT = blockListOf(['::/3', '4000::/2', '8000::/1']);

function blockListOf(subnets: readonly string[]): BlockList {
  const list = new BlockList();
  for (const subnet of subnets) {
    const [address = '', prefix] = subnet.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (prefix === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(prefix), family);
  }
  return list;
}

/** Whether an error says that a private address was refused, by us or by the library. */
export const isPrivateRefusal = (error: Error): boolean => /private IP|meta IP|denyIPAddressList/i.test(error.message);

const refusal = (address: string): Error => new Error(`${address} is private IP address`);

/**
 * The agent of a connection to an address that somebody gave: refuses private addresses, whatever way they are written, and names that
 * lead to one, at the moment of connecting.
 * @param allowed addresses and subnets that are reached all the same
 */
export function outwardAgent(url: string, allowed: readonly string[] = []): Agent {
  const exempt = blockListOf(allowed);
  // The library takes subnets too, but writes a warning for every address of the other version of IP.
  const allowIPAddressList: string[] = [];
  const agent = useAgent(url, { allowIPAddressList, denyIPAddressList: [METADATA] });
  const isRefused = (address: string): boolean => {
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    const isExempt = exempt.check(address, family);
    if (isExempt) allowIPAddressList.push(address);
    return !isExempt && family === 'ipv6' && NOT_HANDED_OUT.check(address, 'ipv6');
  };
  const connect = agent.createConnection.bind(agent);
  const lookup: LookupFunction = (name, options, answer) =>
    resolve(name, { ...options, all: true }, (error, found) => {
      const refused = found?.find(({ address }) => isRefused(address));
      if (error || refused) answer(error ?? refusal(refused!.address), []);
      else if (options.all) answer(null, found);
      else answer(null, found[0]!.address, found[0]!.family);
    });
  agent.createConnection = (options: TcpNetConnectOpts, listener) => {
    const isNumber = isIP(options.host ?? '') !== 0;
    if (!options.host || !isNumber || !isRefused(options.host)) return connect({ ...options, lookup }, listener);
    const socket = new Socket();
    // As its own refusals are told: a client waits for the one, whoever connects by hand for the other.
    if (listener) listener(refusal(options.host), socket);
    else socket.destroy(refusal(options.host));
    return socket;
  };
  return agent;
}
