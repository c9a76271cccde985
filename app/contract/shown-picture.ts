/**
 * The address of the picture that the shop shows for one that is stored: its drawings, of version 1, are shown as products. What
 * administrators have taken from elsewhere is shown as it is.
 */
export const shownPicture = (url: string): string => url.replace('/pictures/v1/', '/pictures/v2/')
