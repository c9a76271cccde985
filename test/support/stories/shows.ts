import type { StoryContext } from '@storybook/react-vite'
import { waitFor } from 'storybook/test'

/** A play function that waits until the story shows a text: what is looked at afterwards is the state that it is named by. */
export const shows =
  (text: string | RegExp) =>
  async ({ canvas }: Pick<StoryContext, 'canvas'>): Promise<void> => {
    await waitFor(() => canvas.getAllByText(text))
  }
