// What a package reads off it is `undefined`, and would fail when called.
export {}
