/** Listens to every connection and every name look-up of this process, whoever asks for it. */

import dns from 'node:dns';
import net from 'node:net';

export interface SocketWatch {
  /** `host:port` of each connection, in order. */
  readonly connections: readonly string[];
  /** Names that were looked up. */
  readonly names: readonly string[];
  stop(): void;
}

export function watchSockets(): SocketWatch {
  const connections: string[] = [];
  const names: string[] = [];
  const { connect } = net.Socket.prototype;
  const { lookup } = dns;
  net.Socket.prototype.connect = function watched(this: net.Socket, ...args: readonly unknown[]) {
    connections.push(targetOf(args));
    return Reflect.apply(connect, this, args) as net.Socket;
  };
  Object.assign(dns, {
    lookup: (...args: readonly unknown[]) => {
      names.push(String(args[0]));
      return Reflect.apply(lookup, dns, args) as unknown;
    },
  });
  return {
    connections,
    names,
    stop: () => {
      net.Socket.prototype.connect = connect;
      Object.assign(dns, { lookup });
    },
  };
}

/** Node normalises its arguments to `[options, callback]` in one array before it gets here, or passes them as given. */
function targetOf(args: readonly unknown[]): string {
  const [first, second] = args.flat();
  if (typeof first === 'object' && first !== null) {
    const { host, port, path }: { host?: unknown; port?: unknown; path?: unknown } = first;
    return typeof path === 'string' && port === undefined ? path : `${String(host ?? 'localhost')}:${String(port)}`;
  }
  return `${typeof second === 'string' ? second : 'localhost'}:${String(first)}`;
}
