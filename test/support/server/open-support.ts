import type { ChatMessage, ChatMessagesPage, ChatThreadsPage } from '#app/contract/support.ts'
import { callEndpoint, signInAs, signUpShopper } from '../backend/call-endpoint.ts'
import { testAdministrator } from '../backend/test-backend-options.ts'
import { openSocket } from './open-socket.ts'
import type { TestServer } from './start-server.ts'

export type ChatClient = Awaited<ReturnType<typeof openChat>>

/** Somebody's connection to `/customer-chat`, by the token of their session. */
export async function openChat(server: TestServer, token: string) {
  const socket = await openSocket(`${server.url}/customer-chat`, { auth: { token } })
  return {
    ...socket,
    token,
    /** Sends a message; answers it as it is stored. */
    says: async (payload: unknown) => (await socket.send('msg', payload))['message'] as ChatMessage,
    threads: async (query: Record<string, string> = {}) =>
      (await callEndpoint(server.backend, 'listChatThreads', { token, query })).body as ChatThreadsPage,
    page: async (threadId: number, query: Record<string, string> = {}) => {
      const params = { threadId: String(threadId) }
      return (await callEndpoint(server.backend, 'listChatMessages', { token, params, query })).body as ChatMessagesPage
    },
  }
}

export const openShopper = async (server: TestServer, nickname: string) =>
  openChat(server, (await signUpShopper(server.backend, nickname)).token)

export const openShop = async (server: TestServer) =>
  openChat(server, await signInAs(server.backend, testAdministrator))
