import lines from './base-addresses.txt?raw'

/** A place that something can be delivered to: what stands before flat, floor and adapter. */
export interface BaseAddress {
  postcode: string
  /** The road address, from the province on. */
  address: string
  /** What people call the place. */
  place: string
}

/**
 * Stands in for the address service that a real shop would ask: public places (community centres, town halls, universities) in
 * every province, a line each, `postcode|road address|place`.
 */
export const baseAddresses: readonly BaseAddress[] = lines
  .trim()
  .split('\n')
  .map((line) => {
    const [postcode = '', address = '', place = ''] = line.split('|')
    return { postcode, address, place }
  })
