import type { SupportSide, ThreadChoice } from '#app/contract/support.ts'
import type { Queries } from '#mock-server/store/open-store.ts'
import { findThread, readThread, type ThreadRow } from '#mock-server/store/queries/support-threads.ts'
import type { Session } from '../backend.ts'
import type { Shop } from '../context.ts'
import { ApiError } from '../run/errors/api-error.ts'

/** The side for which an account writes. */
export const sideOf = ({ user }: Session): SupportSide => (user.role === 'administrator' ? 'shop' : 'shopper')

/**
 * The thread that the caller means: a shopper's own, or the one that an administrator names. `undefined` for a shopper without a
 * thread. Throws `thread_not_found`, also for somebody else's thread, and `invalid` when an administrator names none.
 */
export async function chosenThread(
  db: Queries,
  session: Session,
  { threadId }: ThreadChoice,
): Promise<ThreadRow | undefined> {
  if (sideOf(session) === 'shopper') {
    const own = await findThread(db, { user_id: session.user.userId })
    if (threadId !== undefined && threadId !== own?.thread_id) throw new ApiError('thread_not_found')
    return own
  }
  if (threadId === undefined) throw new ApiError('invalid', { fields: { threadId: 'required' } })
  const thread = await findThread(db, { thread_id: threadId })
  if (!thread) throw new ApiError('thread_not_found')
  return thread
}

/** Publishes a thread as administrators see it now. */
export async function publishThread({ store, domainEvents }: Shop, threadId: number): Promise<void> {
  const thread = await readThread(store.db, threadId, 'shop')
  if (thread) domainEvents.publish({ type: 'thread-changed', thread })
}
