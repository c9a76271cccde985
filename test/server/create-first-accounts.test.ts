import { expect, onTestFinished, test } from 'vitest'
import { callEndpoint, signInAs, signUpShopper } from '#test/support/backend/call-endpoint.ts'
import { createTestBackend } from '#test/support/backend/create-test-backend.ts'
import { openTestStore } from '#test/support/backend/open-test-store.ts'
import { testAdministrator } from '#test/support/backend/test-backend-options.ts'

async function openEmptyShop() {
  const store = await openTestStore()
  onTestFinished(() => store.close())
  return store
}

test('the first administrator is there from the start, and once', async () => {
  const store = await openEmptyShop()
  await createTestBackend({ store })
  const backend = await createTestBackend({ store, administrator: { ...testAdministrator, password: 'another-one' } })

  const token = await signInAs(backend, testAdministrator)
  const { body } = await callEndpoint(backend, 'getMe', { token })
  expect(body).toMatchObject({ user: { role: 'administrator' } })
})

test('who signed up under the address before becomes administrator only with the given password', async () => {
  const store = await openEmptyShop()
  const early = await signUpShopper(await createTestBackend({ store }), '하나')
  const password = 'from-the-environment'
  const backend = await createTestBackend({ store, administrator: { email: early.email.toUpperCase(), password } })

  expect(await callEndpoint(backend, 'getMe', { token: early.token })).toMatchObject({ status: 401 })
  expect(await callEndpoint(backend, 'signIn', { body: early })).toMatchObject({ status: 400 })
  const token = await signInAs(backend, { email: early.email, password })
  expect(await callEndpoint(backend, 'getMe', { token })).toMatchObject({
    body: { user: { nickname: '하나', role: 'administrator' } },
  })
})

test('demo accounts are created where they are missing', async () => {
  const store = await openEmptyShop()
  const account = { nickname: '데모', email: 'demo@example.com', password: 'demo-password', role: 'shopper' as const }
  await createTestBackend({ store, seedDemoAccounts: [account] })
  const backend = await createTestBackend({
    store,
    seedDemoAccounts: [
      { ...account, password: 'changed' },
      { ...account, nickname: '데모-2', email: 'demo2@example.com' },
    ],
  })
  await signInAs(backend, account)
  await signInAs(backend, { ...account, email: 'demo2@example.com' })
})
