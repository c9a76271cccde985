/**
 * As much of https://w3c.github.io/trusted-types/dist/spec/ as the app uses, in browsers that have it. What a policy makes is
 * taken for the string that TypeScript's DOM asks for. The server names the policies that it allows.
 */
declare var trustedTypes: { createPolicy: <Rules>(name: string, rules: Rules) => Rules } | undefined
