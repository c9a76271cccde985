import type { SignName } from './signs.ts'

/** A large drawing above a title; decorative. Drawn by the shop itself, as not every device has a font of emoji. */
export const Sign = ({ name }: { name: SignName }) => (
  <img src={`/pictures/v1/${name}.svg`} alt="" width="80" height="80" />
)
