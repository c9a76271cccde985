import type { Selectable } from 'kysely'
import type { GoodsChatMessage, GoodsChatPage } from '#app/contract/goods-chat.ts'
import type { Queries } from '../open-store.ts'
import type { Tables } from '../tables.ts'
import { goodsChatName } from './goods-chat-name.ts'
import { type PublicColumns, publicColumns } from './public-nickname.ts'
import { takeTurn } from './turn.ts'

/** How many messages are kept per room; older ones are deleted. */
const kept = 300
const pageSize = 50

interface NewGoodsChatMessage {
  goodsId: number
  userId: number
  key: string | null
  msg: string
  sentAt: string
}

/** Stores a message and returns its id. Deletes messages above the limit. */
export async function insertGoodsChatMessage(db: Queries, message: NewGoodsChatMessage): Promise<number> {
  await takeTurn(db)
  const { message_id } = await db
    .insertInto('talk_messages')
    .values({
      goods_id: message.goodsId,
      user_id: message.userId,
      key: message.key,
      msg: message.msg,
      sent_at: message.sentAt,
    })
    .returning('message_id')
    .executeTakeFirstOrThrow()
  await db
    .deleteFrom('talk_messages')
    .where('goods_id', '=', message.goodsId)
    .where('message_id', '<=', (eb) =>
      eb
        .selectFrom('talk_messages as newer')
        .select('newer.message_id')
        .where('newer.goods_id', '=', message.goodsId)
        .orderBy('newer.message_id', 'desc')
        .limit(1)
        .offset(kept),
    )
    .execute()
  return message_id
}

/** The message that an account sent with this key, as the sender sees it. */
export async function findGoodsChatMessage(
  db: Queries,
  userId: number,
  key: string,
): Promise<GoodsChatMessage | undefined> {
  const row = await selectMessages(db).where('said.user_id', '=', userId).where('key', '=', key).executeTakeFirst()
  return row && toMessage(row, userId)
}

/** One page of a room as an account or a guest sees it: the newest messages, or those before a message. */
export async function listGoodsChatMessages(
  db: Queries,
  goodsId: number,
  userId: number | undefined,
  before?: number,
): Promise<GoodsChatPage> {
  let select = selectMessages(db).where('goods_id', '=', goodsId)
  if (before !== undefined) select = select.where('message_id', '<', before)
  const rows = await select
    .orderBy('message_id', 'desc')
    .limit(pageSize + 1)
    .execute()
  const messages = rows
    .slice(0, pageSize)
    .toReversed()
    .map((row) => toMessage(row, userId))
  return { messages, before: rows.length > pageSize ? (messages[0]?.messageId ?? null) : null }
}

const selectMessages = (db: Queries) =>
  db
    .selectFrom('talk_messages as said')
    .innerJoin('users', 'users.user_id', 'said.user_id')
    .selectAll('said')
    .select([...publicColumns, 'role'])

type MessageRow = Selectable<Tables['talk_messages']> & PublicColumns & Pick<Selectable<Tables['users']>, 'role'>

function toMessage(row: MessageRow, userId: number | undefined): GoodsChatMessage {
  const own = row.user_id === userId
  const room = `goods:${row.goods_id}`
  return {
    messageId: row.message_id,
    room,
    nickname: goodsChatName({ nickname: row.nickname, hidden: row.hide_nickname === 1, userId: row.user_id }, room),
    role: row.role,
    own,
    msg: row.msg,
    key: own ? row.key : null,
    sentAt: row.sent_at,
  }
}
