// A server whose clock is `MINUTES_AHEAD`, as one that comes back after a while.
import { createBackend } from '#mock-server/core/create-backend.ts'
import { createHttpHost } from '#mock-server/http/create-http-host.ts'
import { createLog } from '#mock-server/http/create-log.ts'
import { listen } from '#mock-server/http/listen.ts'
import { openStore } from '#mock-server/store/open-store.ts'
import { openLibsql } from '#mock-server/store/sqlite/libsql.ts'
import { cheapPasswords } from '../backend/cheap-passwords.ts'

const ahead = Number(process.env.MINUTES_AHEAD) * 60_000
const store = await openStore({ dialect: openLibsql(`${process.env.DATA_DIR}/jangteo.db`) })
const backend = await createBackend({
  store,
  passwords: cheapPasswords,
  limits: 'off',
  now: () => new Date(Date.now() + ahead),
})
const host = createHttpHost({ backend, log: createLog('silent'), limits: 'off' })
const { url } = await listen(host, { port: Number(process.env.PORT), address: '127.0.0.1' })
process.stdout.write(`open on ${url}\n`)
