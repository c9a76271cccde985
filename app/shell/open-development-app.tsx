import type { ReactNode } from 'react'
import * as v from 'valibot'
import { DemoAccount, type ShopControls } from '#app/contract/faults.ts'
import { FaultyApp } from '#app/devtools/faults/faulty-app.tsx'
import { startFaults } from '#app/devtools/faults/start-faults.ts'
import { App } from './app.tsx'
import { createServices } from './services.ts'

const Accounts = v.object({ accounts: v.array(DemoAccount) })

/** Controls of the development server; a built server has no such route. */
async function send(init: RequestInit = {}): Promise<Response> {
  const response = await fetch('/__faults', init)
  if (!response.ok) throw new Error(v.parse(v.object({ errorMessage: v.string() }), await response.json()).errorMessage)
  return response
}

const controls: ShopControls = {
  accounts: async () => v.parse(Accounts, await (await send()).json()).accounts,
  async run(control) {
    await send({ method: 'POST', body: JSON.stringify(control) })
    // The shop was reset, so everything the page has cached is wrong.
    if (control.do === 'reset') location.reload()
  },
}

/** The app under `npm run dev`: it uses the development server and applies the faults in its address. */
export async function openDevelopmentApp(): Promise<ReactNode> {
  const services = createServices()
  const tools = await startFaults(controls, services)
  return (
    <FaultyApp tools={tools}>
      <App services={services} />
    </FaultyApp>
  )
}
