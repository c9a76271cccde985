import type { IncomingMessage, ServerResponse } from 'node:http'
import { json } from 'node:stream/consumers'
import * as v from 'valibot'
import { faultsHeader, readFaults, ShopControl } from '#app/contract/faults.ts'
import { demoAccounts } from '#mock-server/core/account/demo-accounts.ts'
import type { DevelopmentShop } from '#mock-server/development.ts'
import { isForeign } from '#mock-server/http/request/foreign-origin.ts'

export const isFaultsUrl = (url: string | undefined): boolean => url === '/__faults'

interface Controlled {
  shop: DevelopmentShop
  /** Empties the shop. */
  reset: () => Promise<void>
}

/** The controls of the development shop: `GET` lists the demo accounts, `POST` runs a `ShopControl`. A built server has no such route. */
export async function serveFaults(
  request: IncomingMessage,
  response: ServerResponse,
  { shop, reset }: Controlled,
): Promise<void> {
  const answer = (status: number, body?: object) =>
    void response.writeHead(status, { 'Content-Type': 'application/json' }).end(body && JSON.stringify(body))

  // A page of another site in the developer's browser must neither change the shop nor read its passwords.
  if (isForeign(request, undefined)) return answer(403, { errorMessage: 'Only the shop’s own pages may do this.' })
  if (request.method === 'GET') return answer(200, { accounts: demoAccounts })
  const parsed = v.safeParse(ShopControl, await json(request).catch(() => undefined))
  if (!parsed.success) return answer(400, { errorMessage: v.summarize(parsed.issues) })
  const { hours } = readFaults(String(request.headers[faultsHeader] ?? '')).faults
  try {
    if (parsed.output.do === 'reset') await reset()
    else await shop.control(parsed.output, hours)
    answer(204)
  } catch (error) {
    answer(409, { errorMessage: String(error) })
  }
}
