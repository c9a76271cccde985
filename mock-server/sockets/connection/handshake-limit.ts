import { createTokenBucket } from './token-bucket.ts'

/** A page enters four namespaces, and comes back to one when it shows it again. */
const handshakes = { capacity: 20, perSecond: 1 }

/**
 * What one connection may ask for: each namespace once at a time, and not all the time. Socket.IO takes any number of handshakes
 * while the first is under way, and each makes a socket with limits of its own.
 */
export function createHandshakeLimit() {
  const connections = new WeakMap<object, { bucket: ReturnType<typeof createTokenBucket>; entered: Set<string> }>()
  return {
    /** Whether a connection may enter a namespace now; it is in it until it leaves. */
    enter(connection: object, namespace: string): boolean {
      const known = connections.get(connection) ?? { bucket: createTokenBucket(handshakes), entered: new Set<string>() }
      connections.set(connection, known)
      if (!known.bucket.take() || known.entered.has(namespace)) return false
      known.entered.add(namespace)
      return true
    },
    leave(connection: object, namespace: string): void {
      connections.get(connection)?.entered.delete(namespace)
    },
  }
}
