import { Manager, type ManagerOptions } from 'socket.io-client'

/** The part of socket.io-client that the layer uses, which a fake can replace. */
export interface SocketClient {
  readonly Manager: new (url: string | undefined, options: Partial<ManagerOptions>) => SocketManager
}

export interface SocketManager {
  socket(namespace: string, options: { auth: SocketAuth }): ClientSocket
  readonly engine: {
    readonly transport: { readonly name: string }
    /** `upgrading`: the WebSocket has answered the probe. */
    on(event: 'upgrade' | 'upgrading' | 'upgradeError', listener: () => void): unknown
  }
  on(event: 'open', listener: () => void): unknown
  /** Closes the transport as if it had broken. */
  _close(): void
}

/** A function, so that each reconnect sends current values. */
export type SocketAuth = (send: (auth: object) => void) => void

export interface ClientSocket {
  readonly connected: boolean
  /** False once the server has closed or refused this namespace. */
  readonly active: boolean
  readonly io: Pick<SocketManager, 'engine'>
  sendBuffer: unknown[]
  on(event: string, listener: (...args: never[]) => void): unknown
  emit(event: string, ...args: unknown[]): unknown
  connect(): unknown
  disconnect(): unknown
}

/** A static import: whoever loads the layer lazily gets the client in the same round trip. */
export const loadSocketClient = async (): Promise<SocketClient> => ({ Manager })
