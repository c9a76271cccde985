import type { Meta, StoryObj } from '@storybook/react-vite'
import { PageSkeleton } from './page-skeleton.tsx'

const meta = { component: PageSkeleton } satisfies Meta<typeof PageSkeleton>
export default meta

export const Loading: StoryObj<typeof meta> = {}
