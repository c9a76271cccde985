import { transports } from 'engine.io-client'
import type { Faults } from '#app/contract/faults.ts'

/**
 * Applies network faults to every socket.io client on this page: transports that can't open, are delayed, or are
 * cut. Returns a function that cuts all open transports.
 */
export function installFaultyTransports(faults: () => Faults): () => void {
  const open = new Set<{ close(): unknown }>()

  /** Runs `send` after the latency. Packets sent meanwhile wait in the engine, so that they keep their order. */
  function sendDelayed(transport: { writable: boolean }, send: () => void): void {
    const { latency, jitter } = faults()
    const ms = Math.max(0, latency + (2 * Math.random() - 1) * jitter)
    if (ms === 0) return send()
    transport.writable = false
    setTimeout(send, ms)
  }

  function closeLater(transport: { close(): unknown }): void {
    const { flap } = faults()
    if (flap > 0) setTimeout(() => transport.close(), flap)
  }

  transports.polling = class extends transports.polling {
    override open(): this {
      // Asynchronously, as a real network fails: callers expect `open` to return first.
      if (faults().drop) return (setTimeout(() => this.onError('cut by a fault', 'drop')), this)
      open.add(this)
      return super.open()
    }

    override onOpen(): void {
      super.onOpen()
      closeLater(this)
    }

    override send(packets: unknown): void {
      sendDelayed(this, () => {
        // An upgrade pauses polling, but still waits for packets on their way.
        if (this.readyState === 'open' || this.readyState === 'pausing') this.write(packets)
      })
    }
  }

  transports.websocket = class extends transports.websocket {
    override open(): this {
      if (faults().drop || faults().polling) return (setTimeout(() => this.onError('cut by a fault', 'drop')), this)
      open.add(this)
      return super.open()
    }

    override onOpen(): void {
      super.onOpen()
      closeLater(this)
    }

    override send(packets: unknown): void {
      sendDelayed(this, () => super.send(packets))
    }
  }

  return () => {
    for (const transport of open) transport.close()
    open.clear()
  }
}
