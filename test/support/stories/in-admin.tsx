import type { Decorator } from '@storybook/react-vite'
import { AdminRealtime } from '#app/features/admin/admin-realtime.ts'
import { pictureUrl } from '#mock-server/store/seed/goods.ts'
import { administratorName } from '#test/support/ui/open-test-shop.ts'
import { onStage, type StageOptions } from './stage.ts'
import { answer } from './story-shop.ts'

/** What the admin's page has around everything in it. */
export const inAdmin: Decorator = (Story) => (
  <AdminRealtime>
    <Story />
  </AdminRealtime>
)

/** A stage on which an administrator is signed in. */
export const onAdmin = (options: StageOptions = {}) => onStage({ as: administratorName, at: '/admin', ...options })

/** The same with a few of the shop's many pictures to choose from. */
export const onAdminWithFewPictures = ({ before, ...more }: StageOptions = {}) =>
  onAdmin({
    ...more,
    before: (stage) => {
      answer('listPictures', {
        pictures: ['red-apple', 'cup-with-straw', 'teddy-bear'].map((picture) => pictureUrl(picture)),
      })
      return before?.(stage)
    },
  })
