import type { ManagerOptions } from 'socket.io-client'

/** What is used of socket.io-client; the fake is another one of it. */
export interface SocketClient {
  readonly Manager: new (url: string, options: Partial<ManagerOptions>) => SocketManager
}

export interface SocketManager {
  socket(namespace: string, options: { auth: (send: (auth: object) => void) => void }): ClientSocket
  readonly engine: {
    readonly transport: { readonly name: string }
    on(event: 'upgrade', listener: () => void): unknown
  }
}

export interface ClientSocket {
  readonly connected: boolean
  /** False once the server has closed or refused this namespace. */
  readonly active: boolean
  sendBuffer: unknown[]
  on(event: string, listener: (...args: never[]) => void): unknown
  emit(event: string, ...args: unknown[]): unknown
  connect(): unknown
  disconnect(): unknown
}

export const loadSocketClient = (): Promise<SocketClient> => import('socket.io-client')
