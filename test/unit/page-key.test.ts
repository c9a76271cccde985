import { expect, it } from 'vitest'
import { pageKey } from '#mock-server/core/presence/page-key.ts'

it.each([
  ['/goods/1', '/goods/1'],
  ['/goods/1?', '/goods/1'],
  ['/goods/1/?inspect', '/goods/1'],
  ['/goods/1?utm_source=kakao&utm_medium=social&fbclid=IwAR0x', '/goods/1'],
  ['/goods/1?from=a-friend', '/goods/1'],
  ['/?utm_campaign=spring', '/'],
  ['/?q=tea&gclid=abc&sort=price&NaPm=ct%3D1', '/?q=tea&sort=price'],
  ['/goods?goodsId=1&inspect', '/goods?goodsId=1'],
  ['/goods?inspect=&goodsId=1&n_media=8753', '/goods?goodsId=1'],
  ['/goods?inspected=1', '/goods?inspected=1'],
])('%s is the page %s', (address, page) => {
  expect(pageKey(address)).toBe(page)
})
