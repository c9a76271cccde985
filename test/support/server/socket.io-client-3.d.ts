/** The client of the origin's time. Its package has types that its `exports` hide; this is what the tests use of it. */
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
