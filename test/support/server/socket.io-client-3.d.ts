/** The Socket.IO client of the legacy pages. The package's `exports` hide its types; these are the ones that tests use. */
declare module 'socket.io-client-3' {
  interface Socket {
    connected: boolean
    on(event: string, listener: (payload: unknown) => void): this
    emit(event: string, ...args: unknown[]): this
    disconnect(): this
  }
  const connect: (url: string, options: object) => Socket
  export default connect
}
