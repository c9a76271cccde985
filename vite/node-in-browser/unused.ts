// Everything that a package reads from this module is `undefined`.
export {}
