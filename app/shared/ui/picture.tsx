import { shownPicture } from '#app/contract/shown-picture.ts'
import { classNames } from './class-names.ts'

const sizes = { small: 'size-16', medium: 'size-20 sm:size-24' }

interface PictureProps {
  src: string
  size?: keyof typeof sizes
  /** Greys out the picture of a product that is sold out. */
  faded?: boolean
}

/** A product's picture. Decorative: the name stands beside it. */
export const Picture = ({ src, size = 'medium', faded = false }: PictureProps) => (
  <span className={classNames('grid shrink-0 place-items-center rounded-md bg-sunken', sizes[size])}>
    <img
      src={shownPicture(src)}
      alt=""
      width="64"
      height="64"
      loading="lazy"
      decoding="async"
      className={classNames('product-picture', faded && 'faded')}
    />
  </span>
)
