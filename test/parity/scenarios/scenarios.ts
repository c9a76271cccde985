import type { Stage } from '../stage.ts'
import { accountScenarios } from './account-scenarios.ts'
import { deskScenarios } from './desk-scenarios.ts'
import { labScenarios } from './lab-scenarios.ts'
import { restScenarios } from './rest-scenarios.ts'
import { socketScenarios } from './socket-scenarios.ts'
import { supportScenarios } from './support-scenarios.ts'
import { talkScenarios } from './talk-scenarios.ts'

/** What every door has to answer alike. */
export const scenarios: Record<string, (stage: Stage) => Promise<void>> = {
  ...restScenarios,
  ...accountScenarios,
  ...socketScenarios,
  ...labScenarios,
  ...talkScenarios,
  ...supportScenarios,
  ...deskScenarios,
}
