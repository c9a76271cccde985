import { type Bucket, createTokenBucket } from './token-bucket.ts'

/**
 * Limits the handshakes of one connection: one at a time per namespace, and not too often. Socket.IO itself accepts any number
 * of handshakes at once, and each would make a socket with limits of its own.
 */
export function createHandshakeLimit(handshakes: Bucket) {
  const connections = new WeakMap<object, { bucket: ReturnType<typeof createTokenBucket>; entered: Set<string> }>()
  return {
    /** Whether a connection may enter a namespace now. It stays in it until `leave`. */
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
