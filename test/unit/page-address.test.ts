import { expect, it } from 'vitest'
import { pageAddress } from '#app/features/presence/page-address.ts'

it.each([
  ['', '/goods/1'],
  ['?', '/goods/1'],
  ['?inspect', '/goods/1'],
  ['color=red', '/goods/1?color=red'],
  ['?color=red&inspect', '/goods/1?color=red'],
  ['?inspect=&color=red', '/goods/1?color=red'],
  ['?inspected=1', '/goods/1?inspected=1'],
])('%s is the page %s', (search, address) => {
  expect(pageAddress('/goods/1', search)).toBe(address)
})

it('is no longer than the server takes', () => {
  expect(pageAddress('/', `q=${'가'.repeat(400)}`)).toHaveLength(300)
})
