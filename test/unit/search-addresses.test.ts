import { expect, test } from 'vitest'
import { baseAddresses } from '#app/features/orders/address/base-addresses.ts'
import { searchAddresses } from '#app/features/orders/address/search-addresses.ts'

const places = (query: string) => searchAddresses(query).map(({ place }) => place)

test('every address is whole, and there once', () => {
  expect(baseAddresses.length).toBeGreaterThan(300)
  for (const { postcode, address, place } of baseAddresses) {
    expect(postcode).toMatch(/^\d{5}$/)
    expect(address).toMatch(/^\S+(특별시|광역시|특별자치시|도|특별자치도) .*(로|길) ?\d+(-\d+)?$/)
    expect(place).not.toBe('')
  }
  expect(new Set(baseAddresses.map(({ address }) => address)).size).toBe(baseAddresses.length)
  // The first three digits are the district's, and grow from Seoul to Jeju.
  for (const { postcode, address } of baseAddresses) {
    expect(address.startsWith('서울'), address).toBe(postcode < '09')
    expect(address.startsWith('제주'), address).toBe(postcode >= '63')
  }
})

test.each([
  ['세종대로 110', ['서울특별시청']],
  ['세종대로110', ['서울특별시청']],
  ['04524', ['서울특별시청']],
  ['연남동', ['연남동 주민센터']],
  ['제주 성산', ['성산읍사무소']],
  ['서울 대학교 관악로', ['서울대학교']],
  ['ㅇㄴㄷ', ['연남동 주민센터']],
])('%s is found by any part of it', (query, found) => expect(places(query)).toEqual(expect.arrayContaining(found)))

test('what is nowhere, and nothing at all, finds nothing', () => {
  expect(places('없는 동네')).toEqual([])
  expect(places('   ')).toEqual([])
})
