import type { SupportMessage, SupportMessagesPage, SupportThreadsPage } from '#app/contract/support.ts'
import { callEndpoint, signInAs, signUpShopper } from '../backend/call-endpoint.ts'
import { testAdministrator } from '../backend/test-backend-options.ts'
import { openSocket } from './open-socket.ts'
import type { TestServer } from './start-server.ts'

export type SupportClient = Awaited<ReturnType<typeof openSupport>>

/** Connects to `/customer-chat` with the token of a session. */
export async function openSupport(server: TestServer, token: string) {
  const socket = await openSocket(`${server.url}/customer-chat`, { auth: { token } })
  return {
    ...socket,
    token,
    /** Sends a message and returns it as stored. */
    says: async (payload: unknown) => (await socket.send('msg', payload))['message'] as SupportMessage,
    threads: async (query: Record<string, string> = {}) =>
      (await callEndpoint(server.backend, 'listSupportThreads', { token, query })).body as SupportThreadsPage,
    page: async (threadId: number, query: Record<string, string> = {}) => {
      const params = { threadId: String(threadId) }
      return (await callEndpoint(server.backend, 'listSupportMessages', { token, params, query }))
        .body as SupportMessagesPage
    },
  }
}

export const openShopper = async (server: TestServer, nickname: string) =>
  openSupport(server, (await signUpShopper(server.backend, nickname)).token)

export const openShop = async (server: TestServer) =>
  openSupport(server, await signInAs(server.backend, testAdministrator))
