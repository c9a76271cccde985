import type { Endpoints } from '../context.ts'
import { ApiError } from '../run/errors/api-error.ts'

export const mailEndpoints = {
  async listTestMails({ shop, reply }) {
    if (shop.testMailbox === undefined) throw new ApiError('not_found')
    // Open to everybody where it is open at all, and yet nothing for caches.
    reply.headers['Cache-Control'] = 'no-store'
    return { mails: await shop.testMailbox.list() }
  },
} satisfies Partial<Endpoints>
