/** Below this (ms) a difference is the length of a call and the header's whole seconds. */
const ROUGH_MS = 5_000

let ahead = 0

/** What time it is in the shop, in ms since the epoch: devices have clocks that are hours off. */
export const shopNow = (): number => Date.now() + ahead

/** Sets the shop's clock by the `Date` header of an answer (RFC 9110, 6.6.1). Without one the device's clock counts. */
export function setShopTime(date: string | null): void {
  const difference = Date.parse(date ?? '') - Date.now()
  if (!Number.isNaN(difference)) ahead = Math.abs(difference) < ROUGH_MS ? 0 : difference
}
