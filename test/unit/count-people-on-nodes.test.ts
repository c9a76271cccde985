import { expect, it } from 'vitest'
import { createRemotePeople } from '#mock-server/sockets/presence/remote-people.ts'
import { createTabs } from '#mock-server/sockets/presence/tabs.ts'

const people = (...names: string[]) => names.map((person) => ({ person, name: person }))

it('a person counts from the first tab to the last', () => {
  const tabs = createTabs()
  expect(tabs.size()).toBe(0)
  expect(tabs.add('mina')).toBe(true)
  expect(tabs.add('mina')).toBe(false)
  expect(tabs.add('jun')).toBe(true)
  expect(tabs.people()).toEqual(['mina', 'jun'])
  expect(tabs.remove('mina')).toBe(false)
  expect(tabs.people()).toEqual(['mina', 'jun'])
  expect(tabs.remove('mina')).toBe(true)
  expect(tabs.people()).toEqual(['jun'])
  expect(tabs.size()).toBe(1)
  expect(tabs.remove('jun')).toBe(true)
  expect(tabs.size()).toBe(0)
})

it('what a node says of a place replaces what it said before', () => {
  const remote = createRemotePeople()
  remote.set('one', { place: '/goods/1', people: people('mina', 'jun') })
  remote.set('one', { place: '/goods/2', people: people('mina') })
  remote.set('two', { place: '/goods/1', people: people('haru') })
  expect(remote.at('/goods/1')).toEqual(people('mina', 'jun', 'haru'))
  remote.set('one', { place: '/goods/1', people: people('jun') })
  expect(remote.at('/goods/1')).toEqual(people('jun', 'haru'))
  remote.set('one', { place: '/goods/1', people: [] })
  expect(remote.at('/goods/1')).toEqual(people('haru'))
  expect(remote.at('/goods/2')).toEqual(people('mina'))
  expect(remote.at('/goods/3')).toEqual([])
})

it('a node that is gone takes its people along, and says from where', () => {
  const remote = createRemotePeople()
  remote.set('one', { place: '/goods/1', people: people('mina') })
  remote.set('one', { place: '/goods/2', people: people('jun') })
  remote.set('one', { place: '/goods/2', people: [] })
  remote.set('two', { place: '/goods/1', people: people('haru') })
  expect(remote.forget('one')).toEqual(['/goods/1'])
  expect(remote.at('/goods/1')).toEqual(people('haru'))
  expect(remote.forget('one')).toEqual([])
})
