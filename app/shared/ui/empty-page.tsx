import { EmptyState, type EmptyStateProps } from './empty-state.tsx'
import { PageHead } from './page-title.tsx'

/** A page with nothing but a message, whose title is also the page's title. */
export const EmptyPage = (props: Omit<EmptyStateProps, 'heading' | 'role'>) => (
  <>
    <PageHead title={props.title} />
    <EmptyState heading="h1" {...props} />
  </>
)
