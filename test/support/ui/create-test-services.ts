import { createServices, type Services } from '#app/shell/services.ts'

/**
 * The app's services as tests have them: a query that got no answer asks again as often as in the shop, and at once, because no
 * test wants to wait for the pauses between.
 */
export function createTestServices(): Services {
  const services = createServices()
  const { queries, ...others } = services.queryClient.getDefaultOptions()
  services.queryClient.setDefaultOptions({ ...others, queries: { ...queries, retryDelay: 0 } })
  return services
}
