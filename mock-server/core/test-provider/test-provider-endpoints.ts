import type { Endpoints } from '../context.ts'

/** The provider's own API, which its page calls. */
export const testProviderEndpoints = {
  async getTestPayment({ shop, reply }, { params }) {
    // Open to whoever knows the number, and yet nothing for caches.
    reply.headers['Cache-Control'] = 'no-store'
    return { payment: await shop.testProvider.readPayment(params.paymentId) }
  },

  payByTestCard: async ({ shop }, { params, body }) => ({
    payment: await shop.testProvider.payByCard(params.paymentId, body),
  }),

  answerTestChallenge: async ({ shop }, { params, body }) => ({
    payment: await shop.testProvider.answerChallenge(params.paymentId, body.code),
  }),

  abortTestPayment: async ({ shop }, { params }) => ({ payment: await shop.testProvider.abort(params.paymentId) }),
} satisfies Partial<Endpoints>
