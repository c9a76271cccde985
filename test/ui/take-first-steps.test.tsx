import { screen, waitFor, within } from '@testing-library/react'
import { expect, it, onTestFinished } from 'vitest'
import { createLabLine } from '#app/devtools/lab/lab-line.ts'
import { renderApp } from '#test/support/ui/render-app.tsx'

/** The stop of the walk by its heading. */
const stop = async (name: string) => within(await screen.findByRole('region', { name: new RegExp(name) }))

/** Waits until the feed has gone on by two, as somebody else receives it. */
async function twoMoreTicks(): Promise<void> {
  const watcher = createLabLine({ language: 'ko' })
  onTestFinished(() => watcher.close())
  const seqs: number[] = []
  watcher.on('tick', ({ seq }) => seqs.push(seq))
  await watcher.open()
  await watcher.send('follow', {})
  await waitFor(() => expect(seqs.length).toBeGreaterThanOrEqual(2))
}

it('the first message comes back, and the server has greeted before', async () => {
  const { user } = await renderApp({ at: '/lab', as: 'mina' })
  const first = await stop('첫 메시지')
  expect(first.getByRole('button', { name: '보내기' })).toHaveProperty('disabled', true)
  await user.click(first.getByRole('button', { name: '연결하기' }))
  const log = within(first.getByRole('log'))
  await log.findByText("message-sent { name: 'mina' }")
  await user.clear(first.getByRole('textbox'))
  await user.type(first.getByRole('textbox'), '<b>처음</b>{Enter}')
  await waitFor(() => expect(log.getAllByText("message '<b>처음</b>'")).toHaveLength(2))
  await user.click(first.getByRole('button', { name: 'customEventName 보내기' }))
  await waitFor(() => expect(log.getAllByText(/customEventName .*"멍"/)).toHaveLength(2))
  await user.click(first.getByRole('button', { name: '연결 끊기' }))
  await first.findByText(/연결이 끊겼어요|연결되지 않았어요/)
})

it('in the chat one has the nickname of the account', async () => {
  const { user } = await renderApp({ at: '/lab', as: 'mina' })
  const chat = await stop('이름이 있는 채팅')
  await chat.findByText('참가자 1명')
  await chat.findByText('mina (나)')
  await user.type(chat.getByLabelText('채팅 메시지'), '안녕하세요{Enter}')
  await within(chat.getByRole('log')).findByText('mina (나): 안녕하세요')
  expect(chat.getByLabelText('채팅 메시지')).toHaveProperty('value', '')
})

it('a room tells who joins and leaves, and leaving closes the socket', async () => {
  const { user } = await renderApp({ at: '/lab', as: 'mina' })
  const room = await stop('들어가고 나가는 방')
  const one = within(room.getByRole('region', { name: '창 1' }))
  const two = within(room.getByRole('region', { name: '창 2' }))
  await user.click(one.getByRole('button', { name: '들어가기' }))
  await one.findByText('mina님이 들어왔어요.')
  await user.click(two.getByRole('button', { name: '들어가기' }))
  await waitFor(() => expect(one.getAllByText('mina님이 들어왔어요.')).toHaveLength(2))
  await user.type(two.getByLabelText('방에 할 말'), '저 왔어요{Enter}')
  await one.findByText('mina: 저 왔어요')

  await user.click(two.getByRole('button', { name: '나가기' }))
  await one.findByText('mina님이 나갔어요.')
  await two.findByText('소켓이 닫혔어요: io server disconnect')
  expect(two.getByRole('button', { name: '보내기' })).toHaveProperty('disabled', true)
  expect(one.getByRole('button', { name: '나가기' })).toBeDefined()
})

it('of two rooms side by side each socket receives those it is in', async () => {
  const { user } = await renderApp({ at: '/lab', as: 'mina' })
  const rooms = await stop('나란한 방')
  const one = within(rooms.getByRole('region', { name: '소켓 1' }))
  const two = within(rooms.getByRole('region', { name: '소켓 2' }))
  await user.click(one.getByRole('button', { name: '동쪽 방 들어가기' }))
  await one.findByText('동쪽 방: mina님이 들어왔어요.')
  await user.click(two.getByRole('button', { name: '서쪽 방 들어가기' }))
  await two.findByText('서쪽 방: mina님이 들어왔어요.')
  await user.type(one.getByLabelText('할 말'), '동쪽 말{Enter}')
  await one.findByText('동쪽 방 · mina: 동쪽 말')
  await user.selectOptions(one.getByLabelText('어느 방에'), '서쪽 방')
  await user.type(one.getByLabelText('할 말'), '서쪽 말{Enter}')
  await one.findByText(/보내지 못했어요/)
  await user.click(one.getByRole('button', { name: '서쪽 방 들어가기' }))
  await two.findAllByText('서쪽 방: mina님이 들어왔어요.')
  await user.type(two.getByLabelText('할 말'), '또{Enter}')
  await two.findByText(/보내지 못했어요/)
  expect(two.queryByText(/동쪽 말|서쪽 말/)).toBeNull()
})

it('who looks at the picture does not walk through the rooms of others', async () => {
  const { user } = await renderApp({ at: '/lab', as: 'mina' })
  const rooms = await stop('나란한 방')
  const one = within(rooms.getByRole('region', { name: '소켓 1' }))
  for (const button of one.getAllByRole('button', { name: /방 들어가기/ })) await user.click(button)
  await one.findByText(/^서쪽 방: mina/)
  const picture = await stop('누가 듣나요')
  await user.click(picture.getByRole('button', { name: '소켓 네 개 연결하기' }))
  await picture.findByRole('button', { name: '내보내기' })
  await user.selectOptions(picture.getByLabelText('라의 방'), '파란 방')
  await user.type(one.getByLabelText('할 말'), '여기까지{Enter}')
  await one.findByText('동쪽 방 · mina: 여기까지')
  expect(one.getAllByText(/들어왔어요|나갔어요/)).toHaveLength(2)
})

it('the picture lights up who receives an emit', async () => {
  const { user } = await renderApp({ at: '/lab' })
  const picture = await stop('누가 듣나요')
  await user.selectOptions(picture.getByLabelText('라의 방'), '빨간 방')
  await user.click(picture.getByRole('button', { name: '소켓 네 개 연결하기' }))
  await user.click(await picture.findByRole('button', { name: '내보내기' }))
  await picture.findByText('들은 소켓: 가, 나, 다, 라.')
  await user.selectOptions(picture.getByLabelText('다의 방'), '빨간 방')
  await user.click(picture.getByRole('radio', { name: /socket\.to\.emit/ }))
  await user.click(picture.getByRole('button', { name: '내보내기' }))
  await picture.findByText('들은 소켓: 나, 다, 라. 듣지 못한 소켓: 가.')
  await user.click(picture.getByRole('radio', { name: /emitWithAck/ }))
  await user.click(picture.getByRole('button', { name: '내보내기' }))
  await within(picture.getByRole('listitem', { name: '가' })).findByText('듣고 답했어요')
})

it('the picture says of each socket whether it received, for each kind of emit', async () => {
  const received = '들었어요'
  const all = { 가: received, 나: received, 다: received, 라: received }
  const none = { 가: '못 들었어요', 나: '못 들었어요', 다: '못 들었어요', 라: '못 들었어요' }
  const { user } = await renderApp({ at: '/lab' })
  const picture = await stop('누가 듣나요')
  await user.click(picture.getByRole('button', { name: '소켓 네 개 연결하기' }))
  const emit = await picture.findByRole('button', { name: '내보내기' })
  // 가 asks; 가 and 나 are in the red room, 다 is in the blue one, 라 in none.
  for (const [kind, expected] of Object.entries({
    'io.emit': all,
    'socket.emit': { ...none, 가: received },
    'socket.broadcast.emit': { ...all, 가: '못 들었어요' },
    'io.to.emit': { ...none, 가: received, 나: received },
    'socket.to.emit': { ...none, 나: received },
    'io.volatile.emit': all,
    'socket.emitWithAck': { ...none, 가: '듣고 답했어요' },
  })) {
    await user.click(picture.getByRole('radio', { name: new RegExp(`^${kind.replaceAll('.', '\\.')}(?![.\\w])`) }))
    await user.click(emit)
    for (const [name, text] of Object.entries(expected))
      await within(picture.getByRole('listitem', { name })).findByText(text)
  }
  await user.selectOptions(picture.getByLabelText('가의 방'), '파란 방')
  await user.click(picture.getByRole('radio', { name: /^socket\.to\.emit/ }))
  await user.click(emit)
  await picture.findByText('들은 소켓: 나. 듣지 못한 소켓: 가, 다, 라.')
  await user.click(picture.getByRole('radio', { name: /^io\.emit/ }))
  await user.click(picture.getByRole('button', { name: '한꺼번에 5번' }))
  await within(picture.getByRole('listitem', { name: '라' })).findByText(/5번 중 5번 들었어요/)
})

it('the wire shows polling, the upgrade and what is said over it', async () => {
  const { user } = await renderApp({ at: '/lab' })
  const wire = await stop('선 위에 흐르는 것')
  await user.click(wire.getByRole('button', { name: '연결하기' }))
  const packets = within(wire.getByRole('list', { name: '패킷' }))
  await packets.findByText(/^40\/lab,\{"language":"ko"\}$/)
  await wire.findByText('연결됨 · websocket')
  expect(packets.getAllByText(/^[23]probe$|^5$/).map(({ textContent }) => textContent)).toEqual([
    '2probe',
    '3probe',
    '5',
  ])
  await user.click(wire.getByRole('button', { name: '말 한마디 보내기' }))
  await packets.findByText('42/lab,0["message","안녕"]')
  await packets.findByText('43/lab,0[{"ok":true}]')
})

it('a frame is made of what is typed, and read from what its bytes are changed to', async () => {
  const { user } = await renderApp({ at: '/lab' })
  const frames = await stop('핸드셰이크와 프레임')
  const bytes = frames.getByLabelText('바이트 (직접 수정해 보세요)')
  await user.click(frames.getByRole('checkbox', { name: /마스크/ }))
  await user.clear(frames.getByLabelText('보낼 말'))
  await user.type(frames.getByLabelText('보낼 말'), 'Hello')
  expect(bytes).toHaveProperty('value', '81 05 48 65 6c 6c 6f')
  await user.clear(bytes)
  await user.type(bytes, '818537fa213d7f9f4d5158')
  expect(frames.getByText('37 fa 21 3d')).toBeDefined()
  expect(frames.getByText('Hello', { selector: 'bdi' })).toBeDefined()
  await user.type(bytes, '00')
  expect(frames.getByText('프레임이 끝난 뒤에 바이트가 남았어요.')).toBeDefined()
  expect(bytes.getAttribute('aria-invalid')).toBe('true')
})

it('who says the last number is told what was missed', async () => {
  const { user } = await renderApp({ at: '/lab', language: 'en' })
  const cable = await stop('When the cable is pulled')
  await user.click(cable.getByRole('button', { name: 'Plug the cable in' }))
  const [keeps, loses] = [/Tells its last number/, /Just reconnects/].map((name) =>
    within(cable.getByRole('region', { name })),
  )
  await keeps?.findByText(/Received 1 /)
  await user.click(cable.getByRole('button', { name: 'Pull the cable' }))
  await keeps?.findByText(/Disconnected/)
  await twoMoreTicks()
  await user.click(cable.getByRole('button', { name: 'Plug the cable in' }))
  await keeps?.findByText(/replayed [1-9]\d* · lost 0/)
  await loses?.findByText(/replayed 0 · lost [1-9]/)
})
