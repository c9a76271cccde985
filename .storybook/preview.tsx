import '#app/shared/ui/theme.css'
import type { Preview } from '@storybook/react-vite'
import { configure } from 'storybook/test'
import { closeStage, openStage } from '#test/support/stories/stage.ts'
import { StoryFrame } from '#test/support/stories/story-frame.tsx'
import { elementError } from '#test/support/ui/element-error.ts'

// What is not there after 3 s does not come: nothing in these stories waits for longer on purpose.
configure({ asyncUtilTimeout: 3_000, getElementError: elementError })

const preview: Preview = {
  globalTypes: {
    language: {
      description: 'What the shop speaks',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'ko', title: '한국어' },
          { value: 'en', title: 'English' },
        ],
      },
    },
    scheme: {
      description: 'Colour scheme',
      toolbar: {
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
        ],
      },
    },
  },
  initialGlobals: { language: 'ko', scheme: 'light' },
  parameters: {
    a11y: { test: 'error' },
    // Named by the window's width at which the shop looks different.
    viewport: {
      options: {
        phone: { name: 'Phone', styles: { width: '390px', height: '844px' }, type: 'mobile' },
        desktop: { name: 'Desktop', styles: { width: '1280px', height: '800px' }, type: 'desktop' },
      },
    },
  },
  beforeEach: async ({ id, parameters, globals }) => {
    document.documentElement.style.colorScheme = globals.scheme
    await openStage(id, parameters.stage?.() ?? {}, globals.language)
    return closeStage
  },
  decorators: [
    (Story) => (
      <StoryFrame>
        <Story />
      </StoryFrame>
    ),
  ],
}

export default preview
