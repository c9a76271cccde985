import { listAudit } from '#mock-server/store/queries/audit.ts'
import type { Endpoints } from '../context.ts'

export const auditEndpoints = {
  listAudit: ({ shop }, { query }) => listAudit(shop.store.db, query),
} satisfies Partial<Endpoints>
