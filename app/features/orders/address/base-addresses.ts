import lines from './base-addresses.txt?raw'

/** An address without the flat, floor and door. */
export interface BaseAddress {
  postcode: string
  /** The road address, starting with the province. */
  address: string
  /** The common name of the place. */
  place: string
}

/**
 * Stands in for the address service of a real shop: public places (community centres, town halls, universities) in every
 * province. Each line is `postcode|road address|place`.
 */
export const baseAddresses: readonly BaseAddress[] = lines
  .trim()
  .split('\n')
  .map((line) => {
    const [postcode = '', address = '', place = ''] = line.split('|')
    return { postcode, address, place }
  })
