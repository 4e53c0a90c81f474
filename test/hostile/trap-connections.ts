import dns from 'node:dns';
import net from 'node:net';

interface Options {
  host?: string;
  port?: number | string;
  lookup?: net.LookupFunction;
}

export interface Trap {
  /** Numbers that the service would have connected to. */
  reached: string[];
  /** What each name leads to; several numbers where a name has several. */
  names: Map<string, () => string[]>;
  release(): void;
}

type Answer = (error: Error | null, found: dns.LookupAddress[]) => void;

/**
 * From now on no name is looked up outside of this test, and whatever connects by its options, as HTTP does, is led to this port of the
 * loopback, whichever number it is about to connect to, which is noted. (The database's driver connects by port and host.)
 */
export function trapConnections(port: number): Trap {
  const reached: string[] = [];
  const names: Trap['names'] = new Map();
  const look = (name: string, answer: Answer): void => {
    const numbers = net.isIP(name) ? [name] : (names.get(name)?.() ?? []);
    const error = numbers.length > 0 ? null : Object.assign(new Error(`ENOTFOUND ${name}`), { code: 'ENOTFOUND' });
    process.nextTick(
      answer,
      error,
      numbers.map((address) => ({ address, family: net.isIP(address) })),
    );
  };
  const lookup = jest.spyOn(dns, 'lookup').mockImplementation(((
    name: string,
    options: dns.LookupOptions,
    answer: (error: Error | null, ...found: unknown[]) => void,
  ) =>
    look(name, (error, found) => {
      if (error || options.all) answer(error, found);
      else answer(null, found[0]!.address, found[0]!.family);
    })) as never);
  const connect = net.Socket.prototype.connect;
  const connecting = jest.spyOn(net.Socket.prototype, 'connect').mockImplementation(function (
    this: net.Socket,
    ...given: unknown[]
  ) {
    const options = (Array.isArray(given[0]) ? given[0][0] : given[0]) as Options;
    if (typeof options === 'object' && options.host !== undefined) divert(options, port, reached);
    return Reflect.apply(connect, this, given);
  } as never);
  return {
    reached,
    names,
    release: () => {
      lookup.mockRestore();
      connecting.mockRestore();
    },
  };
}

function divert(options: Options, port: number, reached: string[]): void {
  options.port = port;
  const host = options.host ?? '';
  if (net.isIP(host)) {
    reached.push(host);
    options.host = '127.0.0.1';
    return;
  }
  const look = options.lookup ?? (dns.lookup as net.LookupFunction);
  options.lookup = (name, asked, answer) =>
    look(name, { ...asked, all: true }, (error, found) => {
      if (error) return answer(error, []);
      reached.push(...(found as dns.LookupAddress[]).map(({ address }) => address));
      return asked.all ? answer(null, [{ address: '127.0.0.1', family: 4 }]) : answer(null, '127.0.0.1', 4);
    });
}
