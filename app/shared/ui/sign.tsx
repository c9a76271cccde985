import type { SignName } from './signs.ts'

/** A large decorative drawing above a title. The shop ships its own drawings, because not every device has an emoji font. */
export const Sign = ({ name }: { name: SignName }) => (
  <img src={`/pictures/v1/${name}.svg`} alt="" width="80" height="80" />
)
