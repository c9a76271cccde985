import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { renderApp } from '#test/support/ui/render-app.tsx'

const root = document.documentElement
afterEach(() => {
  delete root.dataset['theme']
  delete root.dataset['motion']
})

const choice = async (group: string, name: string) =>
  within(await screen.findByRole('group', { name: group })).getByRole('radio', { name })

it('theme and motion are as the device has them, until something else is chosen, which is remembered', async () => {
  const { user, reload } = await renderApp({ at: '/settings' })
  expect(await choice('테마', '기기 설정대로')).toHaveProperty('checked', true)
  expect(await choice('움직임', '기기 설정대로')).toHaveProperty('checked', true)
  expect(root.dataset['theme']).toBeUndefined()

  await user.click(await choice('테마', '어둡게'))
  expect(root.dataset['theme']).toBe('dark')
  await user.click(await choice('움직임', '줄이기'))
  expect(root.dataset).toMatchObject({ theme: 'dark', motion: 'reduced' })

  delete root.dataset['theme']
  delete root.dataset['motion']
  await reload()
  expect(root.dataset).toMatchObject({ theme: 'dark', motion: 'reduced' })
  expect(await choice('테마', '어둡게')).toHaveProperty('checked', true)

  await user.click(await choice('테마', '기기 설정대로'))
  expect(root.dataset['theme']).toBe('system')
})

it('another tab is followed, on the settings and elsewhere', async () => {
  const { user } = await renderApp({ at: '/settings' })
  await choice('테마', '밝게')
  otherTabStores({ theme: 'light', motion: 'system' })
  await waitFor(async () => expect(await choice('테마', '밝게')).toHaveProperty('checked', true))
  expect(root.dataset['theme']).toBe('light')

  await user.click(screen.getByRole('link', { name: '장터 홈' }))
  otherTabStores({ theme: 'dark', motion: 'reduced' })
  await waitFor(() => expect(root.dataset).toMatchObject({ theme: 'dark', motion: 'reduced' }))
})

it.each(['"dark"', '{"theme":"sepia","motion":"system"}', 'null', '{', '7'])(
  'what somebody else has left in storage, %s, is no choice',
  async (stored) => {
    localStorage.setItem('appearance', stored)
    await renderApp({ at: '/settings' })
    expect(await choice('테마', '기기 설정대로')).toHaveProperty('checked', true)
    expect(await choice('움직임', '기기 설정대로')).toHaveProperty('checked', true)
  },
)

function otherTabStores(appearance: object): void {
  localStorage.setItem('appearance', JSON.stringify(appearance))
  window.dispatchEvent(new StorageEvent('storage', { key: 'appearance', storageArea: localStorage }))
}
