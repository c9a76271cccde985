import { useLocation } from 'wouter'

/**
 * The path of the page that is open. A navigation that has a path as its state stays on the page of that path: another variant of a product has another
 * address, and is no other page.
 */
export function usePage(): string {
  const [location] = useLocation()
  const stayed: string | null = history.state
  return stayed ?? location
}
