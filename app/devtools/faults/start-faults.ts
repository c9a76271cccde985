import type { Faults, ShopControls } from '#app/contract/faults.ts'
import { signIn } from '#app/features/account/sign-in/use-sign-in.ts'
import { call } from '#app/shared/api/call.ts'
import { createFaultState, type FaultState, keepInAddress } from './fault-state.ts'
import { installFaultyFetch } from './faulty-fetch.ts'
import { installFaultyTransports } from './faulty-transports.ts'
import { shiftClock } from './shift-clock.ts'

const burstInterval = 250

export interface FaultTools {
  state: FaultState
  controls: ShopControls
  /** Cuts the realtime connection once. */
  drop: () => void
}

/** The part of the app's services that faults need. */
interface FaultyServices {
  signedIn: Parameters<typeof signIn>[0]
  goLive: () => Promise<{ connection: { retry: () => void } }>
}

/** Applies the faults in the page's address, now and whenever they change. Resolves before the app starts. */
export async function startFaults(controls: ShopControls, services: FaultyServices): Promise<FaultTools> {
  const state = createFaultState()
  const faults = () => state.get().faults
  keepInAddress(state)
  const drop = installFaultyTransports(faults)

  const attempt = async (what: string, work: () => Promise<void>) => {
    try {
      await work()
    } catch (error) {
      state.addError(`${what}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }

  const signInAs = (name: string) =>
    attempt(`as:${name}`, async () => {
      const accounts = await controls.accounts()
      const account = accounts.find(({ email }) => email.startsWith(`${name}@`))
      if (!account) throw new Error('there is no such demo account')
      const believes = services.signedIn.get()?.nickname === account.nickname
      // The cached session may be gone, because the shop was reset.
      const isSo =
        believes &&
        (await call('getMe').then(
          () => true,
          () => false,
        ))
      if (!isSo) await signIn(services.signedIn, account)
    })

  /** Applies changed faults that take effect once: the clock, the stock, the account. */
  async function change(now: Faults, before: Partial<Faults>): Promise<void> {
    if (now.hours !== before.hours) shiftClock(now.hours)
    for (const [goodsId, stock] of Object.entries(now.stock)) {
      if (before.stock?.[goodsId] === stock) continue
      await attempt(`stock:${goodsId}@${stock}`, () =>
        controls.run({ do: 'set-stock', goodsId: Number(goodsId), stock }),
      )
    }
    if (now.as !== '' && now.as !== before.as) await signInAs(now.as)
  }

  /** Reconnects if a changed fault affects the connection. */
  function reconnect(now: Faults, before: Faults): void {
    if (now.drop === before.drop && now.polling === before.polling && now.flap === before.flap) return
    drop()
    if (before.drop && !now.drop) void services.goLive().then(({ connection }) => connection.retry())
  }

  installFaultyFetch(faults)
  await change(faults(), {})
  keepBuying(
    () => faults().burst,
    (count) => attempt('burst', () => controls.run({ do: 'buy', count })),
  )

  let before = faults()
  state.subscribe(() => {
    const [now, old] = [faults(), before]
    before = now
    if (now === old) return
    void change(now, old)
    reconnect(now, old)
  })
  return { state, controls, drop }
}

/** Buys `rate()` pieces per second while the page is open. Purchases that a slow server can't keep up with are dropped. */
function keepBuying(rate: () => number, buy: (count: number) => Promise<void>): void {
  let owed = 0
  let busy = false
  setInterval(async () => {
    owed = Math.min(rate(), owed + (rate() * burstInterval) / 1_000)
    const count = Math.floor(owed)
    if (busy || count === 0) return
    owed -= count
    busy = true
    await buy(count)
    busy = false
  }, burstInterval)
}
