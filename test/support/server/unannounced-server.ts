// A server that takes orders but never publishes them, as if it died between each commit and its broadcast.
import type { Backend } from '#mock-server/core/backend.ts'
import { createBackend } from '#mock-server/core/create-backend.ts'
import { createHttpHost } from '#mock-server/http/create-http-host.ts'
import { createLog } from '#mock-server/http/create-log.ts'
import { listen } from '#mock-server/http/listen.ts'
import { openStore } from '#mock-server/store/open-store.ts'
import { openLibsql } from '#mock-server/store/sqlite/libsql.ts'
import { cheapPasswords } from '../backend/cheap-passwords.ts'
import { testAdministrator } from '../backend/test-backend-options.ts'

const store = await openStore({ dialect: openLibsql(`${process.env.DATA_DIR}/jangteo.db`) })
const backend = await createBackend({ store, passwords: cheapPasswords, administrator: testAdministrator })
const mute: Backend = { ...backend, domainEvents: { publish: () => undefined, subscribe: () => () => undefined } }
const host = createHttpHost({ backend: mute, log: createLog('silent') })
const { url } = await listen(host, { port: Number(process.env.PORT), address: '127.0.0.1' })
process.stdout.write(`open on ${url}\n`)
