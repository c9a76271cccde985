import type { Stage } from '#test/support/parity/stage.ts'
import { accountScenarios } from './account-scenarios.ts'
import { adminScenarios } from './admin-scenarios.ts'
import { goodsChatScenarios } from './goods-chat-scenarios.ts'
import { goodsScenarios } from './goods-scenarios.ts'
import { guestScenarios } from './guest-scenarios.ts'
import { labScenarios } from './lab-scenarios.ts'
import { paymentScenarios } from './payment-scenarios.ts'
import { restScenarios } from './rest-scenarios.ts'
import { returnScenarios } from './return-scenarios.ts'
import { reviewScenarios } from './review-scenarios.ts'
import { socketScenarios } from './socket-scenarios.ts'
import { supportScenarios } from './support-scenarios.ts'
import { variantScenarios } from './variant-scenarios.ts'
import { wishScenarios } from './wish-scenarios.ts'

/** Scenarios in which every adapter has to behave the same. */
export const scenarios: Record<string, (stage: Stage) => Promise<void>> = {
  ...restScenarios,
  ...variantScenarios,
  ...wishScenarios,
  ...guestScenarios,
  ...paymentScenarios,
  ...returnScenarios,
  ...goodsScenarios,
  ...accountScenarios,
  ...socketScenarios,
  ...labScenarios,
  ...goodsChatScenarios,
  ...supportScenarios,
  ...adminScenarios,
  ...reviewScenarios,
}
