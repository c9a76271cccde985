import { createContext } from 'react'
import type { Connection } from '../realtime/create-connection.ts'

/** The shop's one connection, for features that open namespaces of their own; `undefined` until it is loaded. */
export const ShopConnection = createContext<Connection | undefined>(undefined)
