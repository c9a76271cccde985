import type { Stage } from '../stage.ts'
import { restScenarios } from './rest-scenarios.ts'
import { socketScenarios } from './socket-scenarios.ts'

/** What every door has to answer alike. */
export const scenarios: Record<string, (stage: Stage) => Promise<void>> = { ...restScenarios, ...socketScenarios }
