import { expect, test, vi } from 'vitest'
import { eventually } from '#test/support/server/open-socket.ts'
import { startServer } from '#test/support/server/start-server.ts'

test('a request is logged in one line of JSON, without what may be secret', async () => {
  const lines: string[] = []
  const server = await startServer({ logTo: { write: (line) => void lines.push(line) } })
  const url = `${server.url}/api/users/me?session=query-secret`
  await fetch(url, { headers: { authorization: 'Bearer header-secret', cookie: 'jangteo_session=cookie-secret' } })
  const credentials = new URLSearchParams({ email: 'admin@example.com', password: 'plum-orchard-42' })
  const { token } = await (await fetch(`${server.url}/api/auth`, { method: 'POST', body: credentials })).json()
  await eventually(() => expect(lines).toHaveLength(2))
  await server.close()

  expect(JSON.parse(lines[0] ?? '')).toEqual({
    level: 'info',
    time: expect.stringMatching(/Z$/),
    method: 'GET',
    path: '/api/users/me',
    status: 401,
    ms: expect.any(Number),
    msg: 'request',
  })
  const all = lines.join('\n')
  for (const secret of ['query-secret', 'header-secret', 'cookie-secret', 'plum-orchard', 'admin@example', token])
    expect(all).not.toContain(secret)
})

test('a bug is answered with the id that the log has', async () => {
  const lines: string[] = []
  const server = await startServer({ logTo: { write: (line) => void lines.push(line) } })
  const { url } = server
  // Closing the database under the server makes the call a bug.
  await server.backend.close()
  const response = await fetch(`${url}/api/goods`)
  const body = await response.json()
  expect(response.status).toBe(500)
  expect(body).toEqual({ code: 'internal', errorMessage: expect.any(String), incidentId: expect.any(String) })
  await eventually(() =>
    expect(JSON.parse(lines.at(-1) ?? '{}')).toMatchObject({ level: 'error', incidentId: body.incidentId }),
  )
  expect(vi.mocked(console.error).mock.calls[0]?.[0]).toBe(body.incidentId)
  vi.mocked(console.error).mockClear()
  await server.host.close()
})
