import { createAccountEndpoints } from './account/account-endpoints.ts'
import { addressesEndpoints } from './addresses/addresses-endpoints.ts'
import { auditEndpoints } from './audit/audit-endpoints.ts'
import { cartEndpoints } from './cart/cart-endpoints.ts'
import type { Endpoints } from './context.ts'
import { couponsEndpoints } from './coupons/coupons-endpoints.ts'
import { figuresEndpoints } from './figures/figures-endpoints.ts'
import { goodsEndpoints } from './goods/goods-endpoints.ts'
import { guestsEndpoints } from './guests/guests-endpoints.ts'
import { mailEndpoints } from './mail/mail-endpoints.ts'
import { noticesEndpoints } from './notices/notices-endpoints.ts'
import { ordersEndpoints } from './orders/orders-endpoints.ts'
import { paymentsEndpoints } from './payments/payments-endpoints.ts'
import { purchasesEndpoints } from './purchases/purchases-endpoints.ts'
import { returnsEndpoints } from './returns/returns-endpoints.ts'
import { reviewsEndpoints } from './reviews/reviews-endpoints.ts'
import { supportEndpoints } from './support/support-endpoints.ts'
import { testProviderEndpoints } from './test-provider/test-provider-endpoints.ts'
import { wishesEndpoints } from './wishes/wishes-endpoints.ts'

/** The function of each endpoint of the contract. */
export const createEndpoints = (decoyHash: string): Endpoints => ({
  ...createAccountEndpoints(decoyHash),
  ...goodsEndpoints,
  ...cartEndpoints,
  ...wishesEndpoints,
  ...addressesEndpoints,
  ...noticesEndpoints,
  ...ordersEndpoints,
  ...guestsEndpoints,
  ...mailEndpoints,
  ...paymentsEndpoints,
  ...testProviderEndpoints,
  ...couponsEndpoints,
  ...purchasesEndpoints,
  ...returnsEndpoints,
  ...reviewsEndpoints,
  ...supportEndpoints,
  ...figuresEndpoints,
  ...auditEndpoints,
})
