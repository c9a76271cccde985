/** In place of socket.io-client's waiting between retries: the realtime layer makes all of them itself. */
export class Backoff {
  attempts = 0
  reset(): void {}
}
