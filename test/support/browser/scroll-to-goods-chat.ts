import type { Page } from '@playwright/test'

/** Scrolls to the end of a goods page, where the goods chat is loaded once it is in view. */
export async function scrollToGoodsChat(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.getByRole('main').evaluate((main) => main.scrollIntoView({ block: 'end', behavior: 'instant' }))
}
